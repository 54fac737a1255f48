package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.Span;

/**
 * Finds the places of single words in one pass over a text. Lucene's highlighter would first index the text in memory,
 * which takes several times as long.
 *
 * @param terms the terms of the queries for a single word
 * @param others the other queries
 */
record WordPlaces(CharArraySet terms, List<Query> others) {

    static WordPlaces of(List<Query> queries) {
        CharArraySet terms = new CharArraySet(2 * queries.size(), false);
        List<Query> others = new ArrayList<>();
        for (Query query : queries) {
            switch (query) {
                case TermQuery word -> terms.add(word.getTerm().text());
                case SynonymQuery forms ->
                    forms.getTerms().stream().map(Term::text).forEach(terms::add);
                default -> others.add(query);
            }
        }
        return new WordPlaces(terms, others);
    }

    /**
     * The places of the words in a text, as the analyzer of a field splits it; a word with two terms can be listed
     * twice.
     */
    List<Span> in(String field, String text) throws IOException {
        List<Span> places = new ArrayList<>();
        if (terms.isEmpty()) {
            return places;
        }
        try (TokenStream words = IndexSchema.isStemmed(field)
                ? WordAnalyzer.stemmed(text, terms)
                : IndexSchema.analyzer().tokenStream(field, text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (terms.contains(term.buffer(), 0, term.length())) {
                    places.add(new Span(place.startOffset(), place.endOffset()));
                }
            }
            words.end();
        }
        return places;
    }
}
