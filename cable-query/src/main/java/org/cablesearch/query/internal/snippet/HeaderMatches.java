// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.HeaderWords;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.CableDate;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.HeaderWord;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.ScoringClauses;

/** Finds the words of a query that a cable has by its header alone. */
public final class HeaderMatches {

    /** Tells whether the text of a cable has a stem that is in its header, too. */
    @FunctionalInterface
    public interface InText {

        /**
         * Whether it is there.
         *
         * @param timesInHeader how often the header has it
         */
        boolean has(String stem, int timesInHeader) throws IOException;
    }

    /** The bare words by their stems. */
    private final Map<String, String> words = new LinkedHashMap<>();

    public HeaderMatches(SearchRequest request) {
        this(request, AnalysedLeaf::of);
    }

    /** @param analysis analyses a leaf of the query of the request */
    public HeaderMatches(SearchRequest request, Function<CableQuery.Leaf, AnalysedLeaf> analysis) {
        if (request.unit() == Unit.CABLE) {
            for (AnalysedLeaf leaf :
                    ScoringClauses.of(request.query(), analysis).subject()) {
                if (leaf.isOneWord() && leaf.clause().field() == CableField.ANY) {
                    leaf.words().forEach(term -> words.put(WordAnalyzer.stem(term.text()), leaf.value()));
                }
            }
        }
    }

    /**
     * The words that a cable has by its header alone, in the order of the query.
     *
     * @param leaf a segment of an index
     * @param document the cable's own document
     */
    public List<HeaderWord> of(LeafReader leaf, int document, String origin, Optional<CableDate> date)
            throws IOException {
        return of(origin, date, (stem, times) -> frequency(leaf, document, stem) > times);
    }

    private static int frequency(LeafReader leaf, int document, String stem) throws IOException {
        PostingsEnum cables = leaf.postings(new Term(IndexSchema.WORDS, stem), PostingsEnum.FREQS);
        return cables != null && cables.advance(document) == document ? cables.freq() : 0;
    }

    /** The stems of words of the query that a header has. */
    public Set<String> inHeader(String origin, Optional<CableDate> date) {
        Set<String> stems = new LinkedHashSet<>(words.keySet());
        stems.retainAll(words.isEmpty() ? List.of() : HeaderWords.stems(HeaderWords.text(origin, date)));
        return stems;
    }

    /**
     * The words of the query that a header has, but not the text of its cable.
     *
     * @param text tells which stems the text has
     */
    public List<HeaderWord> of(String origin, Optional<CableDate> date, InText text) throws IOException {
        if (words.isEmpty()) {
            return List.of();
        }
        List<HeaderWord> found = new ArrayList<>();
        for (Map.Entry<String, String> word : words.entrySet()) {
            String stem = word.getKey();
            int times = HeaderWords.frequency(stem, origin, date);
            if (times > 0 && !text.has(stem, times)) {
                CableField field =
                        HeaderWords.stemsOfOrigin(origin).contains(stem) ? CableField.ORIGIN : CableField.DATE;
                found.add(new HeaderWord(word.getValue(), field));
            }
        }
        return List.copyOf(found);
    }
}
