package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.term.PatternWords;
import org.cablesearch.query.internal.term.Patterns;
import org.cablesearch.query.internal.term.Wildcards;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with patterns among its words; each pattern stands for the words of the index that fit it. If more than
 * {@link #MOST_WORDS} fit one, nothing matches, and an issue says why.
 */
public final class PatternPhrase extends Query {

    /** The most words that a pattern stands for in a phrase, since the positions of each must be read. */
    public static final int MOST_WORDS = 1_000;

    private final String field;
    private final SortedMap<Integer, List<String>> places;

    /** @param places patterns and words by position, as {@link PatternWords} gives them */
    PatternPhrase(String field, SortedMap<Integer, List<String>> places) {
        this.field = field;
        this.places = new TreeMap<>(places);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Dictionary dictionary = new Dictionary(searcher.getIndexReader());
        SortedMap<Integer, List<String>> words = new TreeMap<>();
        for (Map.Entry<Integer, List<String>> place : places.entrySet()) {
            Set<String> fitting = new LinkedHashSet<>();
            for (String pattern : place.getValue()) {
                fitting.addAll(fitting(dictionary, field, pattern, MOST_WORDS + 1));
            }
            if (fitting.size() > MOST_WORDS) {
                return new MatchNoDocsQuery("more than " + MOST_WORDS + " words fit " + place.getValue());
            }
            if (fitting.isEmpty()) {
                return new MatchNoDocsQuery("no word is like " + place.getValue());
            }
            words.put(place.getKey(), List.copyOf(fitting));
        }
        return field.equals(IndexSchema.TEXT) ? TextQueries.phrase(words, 0) : phrase(words);
    }

    private Query phrase(SortedMap<Integer, List<String>> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach((place, alternatives) -> phrase.add(
                alternatives.stream().map(word -> new Term(field, word)).toArray(Term[]::new), place));
        return phrase.build();
    }

    /** The first words of a field, in order, that fit a pattern; just the word itself if it is not a pattern. */
    public static List<String> fitting(Dictionary dictionary, String field, String pattern, int most)
            throws IOException {
        return Wildcards.isPattern(pattern)
                ? dictionary.fitting(field, Patterns.words(field, pattern), most).stream()
                        .map(Dictionary.Entry::text)
                        .toList()
                : List.of(pattern);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + places.values();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatternPhrase that && field.equals(that.field) && places.equals(that.places);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, places);
    }
}
