package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.cablesearch.query.internal.term.PatternWords;
import org.cablesearch.query.internal.term.Patterns;
import org.cablesearch.query.internal.term.Wildcards;
import org.jspecify.annotations.Nullable;

/** A phrase in which some words are patterns; each pattern stands for the words of the index that fit it. */
public final class PatternPhrase extends Query {

    /** The most words that a pattern stands for in a phrase, since the positions of each must be read. */
    public static final int MOST_WORDS = 1_000;

    private final String field;
    private final SortedMap<Integer, List<String>> places;

    /** @param places patterns and words by their places, as {@link PatternWords} gives them */
    PatternPhrase(String field, SortedMap<Integer, List<String>> places) {
        this.field = field;
        this.places = new TreeMap<>(places);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Map.Entry<Integer, List<String>> place : places.entrySet()) {
            List<Term> terms = new ArrayList<>();
            for (String pattern : place.getValue()) {
                terms.addAll(terms(searcher.getIndexReader(), field, pattern, MOST_WORDS));
            }
            if (terms.isEmpty()) {
                return new MatchNoDocsQuery("no word is like " + place.getValue());
            }
            phrase.add(terms.toArray(Term[]::new), place.getKey());
        }
        return phrase.build();
    }

    /** The first words of a field, in order, that fit a pattern; a word that is no pattern is itself. */
    public static List<Term> terms(IndexReader reader, String field, String pattern, int most) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (!Wildcards.isPattern(pattern)) {
            return List.of(new Term(field, pattern));
        }
        List<Term> found = new ArrayList<>();
        if (terms != null) {
            TermsEnum fitting = new CompiledAutomaton(Patterns.words(field, pattern)).getTermsEnum(terms);
            for (BytesRef term = fitting.next(); term != null && found.size() < most; term = fitting.next()) {
                found.add(new Term(field, BytesRef.deepCopyOf(term)));
            }
        }
        return found;
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
