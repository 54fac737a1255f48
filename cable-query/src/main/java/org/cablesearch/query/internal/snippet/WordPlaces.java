// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Span;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Finds the places of single words, and of words side by side, in one pass over a text. Lucene's highlighter would first
 * index the text in memory, which takes several times as long.
 */
final class WordPlaces {

    /** The terms of words side by side, each with its distance from the first. */
    private record Phrase(List<Set<String>> terms, List<Integer> distances) {

        private static Phrase of(MultiPhraseQuery query) {
            int[] positions = query.getPositions();
            return new Phrase(
                    Arrays.stream(query.getTermArrays())
                            .map(any -> Arrays.stream(any).map(Term::text).collect(Collectors.toSet()))
                            .toList(),
                    Arrays.stream(positions)
                            .mapToObj(position -> position - positions[0])
                            .toList());
        }
    }

    /** A word of a text under one of its terms. */
    private record Token(String term, Span place) {}

    private final String field;
    private final CharArraySet words = new CharArraySet(16, false);
    private final CharArraySet ofPhrases = new CharArraySet(16, false);
    /** By each of their first terms, so that a text is compared only with phrases that may begin in it. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

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
                    if (phrase.getSlop() == 0) {
                        add(Phrase.of(phrase));
                    } else {
                        others.add(phrase);
                    }
                }
                default -> others.add(query);
            }
        }
        CharArraySet terms = CharArraySet.copy(words);
        terms.addAll(ofPhrases);
        this.analyzer = IndexSchema.isStemmed(field) ? WordAnalyzer.stemmed(terms) : IndexSchema.analyzer();
    }

    private void add(Phrase phrase) {
        phrase.terms().forEach(ofPhrases::addAll);
        phrase.terms()
                .getFirst()
                .forEach(term -> phrases.computeIfAbsent(term, first -> new ArrayList<>())
                        .add(phrase));
    }

    /** The queries whose places are not found here. */
    List<Query> others() {
        return others;
    }

    /** The places in a text. A word with two terms can be listed twice. */
    List<Span> in(String text, Deadline deadline) throws IOException {
        List<Span> places = new ArrayList<>();
        if (words.isEmpty() && ofPhrases.isEmpty()) {
            return places;
        }
        Map<Integer, List<Token>> tokens = new HashMap<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = 0;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                if (words.contains(term.buffer(), 0, term.length())) {
                    places.add(new Span(offset.startOffset(), offset.endOffset()));
                }
                if (ofPhrases.contains(term.buffer(), 0, term.length())) {
                    Span place = new Span(offset.startOffset(), offset.endOffset());
                    tokens.computeIfAbsent(position, here -> new ArrayList<>(2)).add(new Token(term.toString(), place));
                }
            }
            stream.end();
        }
        for (Map.Entry<Integer, List<Token>> here : tokens.entrySet()) {
            for (Token first : here.getValue()) {
                for (Phrase phrase : phrases.getOrDefault(first.term(), List.of())) {
                    deadline.check();
                    end(phrase, here.getKey(), first, tokens)
                            .ifPresent(last -> places.add(
                                    new Span(first.place().start(), last.place().end())));
                }
            }
        }
        return places;
    }

    /** The last token of a phrase that begins with a token; empty if the others do not follow. */
    private static Optional<Token> end(Phrase phrase, int position, Token first, Map<Integer, List<Token>> tokens) {
        Optional<Token> last = Optional.of(first);
        for (int i = 1; i < phrase.terms().size() && last.isPresent(); i++) {
            last = at(position + phrase.distances().get(i), phrase.terms().get(i), tokens);
        }
        return last;
    }

    private static Optional<Token> at(int position, Set<String> terms, Map<Integer, List<Token>> tokens) {
        return tokens.getOrDefault(position, List.of()).stream()
                .filter(token -> terms.contains(token.term()))
                .findFirst();
    }
}
