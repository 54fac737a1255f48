package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.Span;

/**
 * Finds the places of single words in one pass over a text, and the phrases whose words it has. Lucene's highlighter would
 * first index the text in memory, which takes several times as long.
 */
final class WordPlaces {

    /**
     * What one pass finds.
     *
     * @param places the places of single words; a word with two terms can be listed twice
     * @param others the other queries that may match the text
     */
    record Found(List<Span> places, List<Query> others) {}

    private final String field;
    private final CharArraySet words = new CharArraySet(16, false);
    private final CharArraySet ofPhrases = new CharArraySet(16, false);
    private final List<MultiPhraseQuery> phrases = new ArrayList<>();
    private final List<Query> others = new ArrayList<>();
    private final Analyzer analyzer;

    /** @param field the field whose analyzer splits the texts */
    WordPlaces(String field, List<Query> queries) {
        this.field = field;
        for (Query query : queries) {
            switch (query) {
                case TermQuery word -> words.add(word.getTerm().text());
                case SynonymQuery forms -> forms.getTerms().forEach(form -> words.add(form.text()));
                case MultiPhraseQuery phrase -> {
                    phrases.add(phrase);
                    terms(phrase).forEach(term -> ofPhrases.add(term.text()));
                }
                default -> others.add(query);
            }
        }
        CharArraySet terms = CharArraySet.copy(words);
        terms.addAll(ofPhrases);
        this.analyzer = IndexSchema.isStemmed(field) ? WordAnalyzer.stemmed(terms) : IndexSchema.analyzer();
    }

    Found in(String text) throws IOException {
        List<Span> places = new ArrayList<>();
        Set<String> having = new HashSet<>();
        if (!words.isEmpty() || !ofPhrases.isEmpty()) {
            try (TokenStream tokens = analyzer.tokenStream(field, text)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    if (words.contains(term.buffer(), 0, term.length())) {
                        places.add(new Span(place.startOffset(), place.endOffset()));
                    }
                    if (ofPhrases.contains(term.buffer(), 0, term.length())) {
                        having.add(term.toString());
                    }
                }
                tokens.end();
            }
        }
        List<Query> possible = new ArrayList<>(others);
        phrases.stream().filter(phrase -> isPossible(phrase, having)).forEach(possible::add);
        return new Found(places, possible);
    }

    /** Whether a text with these words has one for each position of a phrase. */
    private static boolean isPossible(MultiPhraseQuery phrase, Set<String> having) {
        return Arrays.stream(phrase.getTermArrays())
                .allMatch(any -> Arrays.stream(any).anyMatch(term -> having.contains(term.text())));
    }

    private static List<Term> terms(MultiPhraseQuery phrase) {
        return Arrays.stream(phrase.getTermArrays()).flatMap(Arrays::stream).toList();
    }
}
