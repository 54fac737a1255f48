// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.OwnQuery;
import org.cablesearch.query.internal.pattern.PatternWords;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/**
 * A phrase with patterns among its words. Each pattern is replaced with the words of the index that fit it. If more
 * than {@link PatternWords#MAX_FITTING} words fit at one position in any of the searched fields, the phrase matches
 * nothing in all of them; see {@link org.cablesearch.query.internal.request.RefusedPhrases}.
 */
public final class PatternPhrase extends OwnQuery {

    private final String field;
    private final List<String> searched;
    /** Patterns and words by position, as {@link PatternWords} returns them. */
    private final SortedMap<Integer, List<String>> places;

    private final IndexedFittingWords fitting;

    /**
     * @param leaf a phrase of patterns
     * @param field one of the index fields of the leaf's field
     * @param fitting lists the words that fit
     */
    PatternPhrase(AnalysedLeaf leaf, String field, IndexedFittingWords fitting) {
        super(field, leaf.field().indexed(), new TreeMap<>(leaf.patterns()));
        this.field = field;
        this.searched = leaf.field().indexed();
        this.places = new TreeMap<>(leaf.patterns());
        this.fitting = fitting;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Optional<List<String>> tooOpen = tooOpen(reader, fitting, searched, places);
        if (tooOpen.isPresent()) {
            return new MatchNoDocsQuery("more than " + PatternWords.MAX_FITTING + " words fit " + tooOpen.get());
        }
        SortedMap<Integer, List<String>> words = new TreeMap<>();
        for (Map.Entry<Integer, List<String>> place : places.entrySet()) {
            List<String> alternatives = fitting.of(reader, field, place.getValue());
            if (alternatives.isEmpty()) {
                return new MatchNoDocsQuery("no word is like " + place.getValue());
            }
            words.put(place.getKey(), alternatives);
        }
        return field.equals(IndexSchema.TEXT) ? TextQueries.phrase(words, 0) : phrase(words);
    }

    private Query phrase(SortedMap<Integer, List<String>> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach((place, alternatives) -> phrase.add(
                alternatives.stream().map(word -> new Term(field, word)).toArray(Term[]::new), place));
        return phrase.build();
    }

    /** The patterns at the first position that too many words fit; empty if there is no such position. */
    static Optional<List<String>> tooOpen(AnalysedLeaf phrase, IndexReader reader, IndexedFittingWords fitting)
            throws IOException {
        return tooOpen(reader, fitting, phrase.field().indexed(), phrase.patterns());
    }

    private static Optional<List<String>> tooOpen(
            IndexReader reader,
            IndexedFittingWords fitting,
            List<String> fields,
            SortedMap<Integer, List<String>> places)
            throws IOException {
        for (List<String> patterns : places.values()) {
            for (String field : fields) {
                if (fitting.of(reader, field, patterns).size() > PatternWords.MAX_FITTING) {
                    return Optional.of(patterns);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + places.values();
    }
}
