package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.Words;

/**
 * Lucene queries for a leaf on one field of the index, or on a text in memory that the field's analyzer splits. A field
 * with stems holds them beside the words.
 */
public final class LeafQueries {

    private LeafQueries() {}

    /**
     * The query for a leaf on one of the index fields of the leaf's field.
     *
     * @param field a field that does not hold names of people, unless the leaf is a pattern
     */
    public static Query of(AnalysedLeaf leaf, String field) {
        return of(leaf, field, leaf.field().isExact(), new FittingWords());
    }

    /** As {@link #of(AnalysedLeaf, String)}, for one of several queries of a request. */
    static Query of(AnalysedLeaf leaf, String field, QueryContext context) {
        return of(leaf, field, leaf.field().isExact(), context.fitting());
    }

    /** As {@link #of(AnalysedLeaf, String)}, but with words as written for any field of the leaf. */
    static Query written(AnalysedLeaf leaf, String field) {
        return of(leaf, field, true, new FittingWords());
    }

    private static Query of(AnalysedLeaf leaf, String field, boolean exact, FittingWords fitting) {
        return switch (leaf.clause()) {
            case CableQuery.Word word -> words(leaf, field, 0, exact);
            case CableQuery.Phrase phrase -> words(leaf, field, phrase.slop(), exact);
            case CableQuery.Fuzzy fuzzy ->
                leaf.words().size() == 1 ? oneWord(leaf, field) : words(leaf, field, 0, true);
            case CableQuery.Wildcard wildcard ->
                leaf.isPhrase() ? new PatternPhrase(leaf, field, fitting) : oneWord(leaf, field);
            case CableQuery.Regex regex -> oneWord(leaf, field);
        };
    }

    private static Query oneWord(AnalysedLeaf leaf, String field) {
        return leaf.accepted()
                .map(words -> (Query) new AcceptedTerms(field, leaf.clause().toString(), words))
                .orElseGet(() -> new MatchNoDocsQuery("no word in " + leaf.clause()));
    }

    private static Query words(AnalysedLeaf leaf, String field, int slop, boolean exact) {
        List<Words.Positioned> words = leaf.words();
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in " + leaf.clause());
        }
        if (words.size() == 1) {
            return anyOf(terms(field, words.get(0).text(), exact), field);
        }
        MultiPhraseQuery.Builder phrase =
                new MultiPhraseQuery.Builder().setSlop(Math.min(slop, IndexSchema.greatestSlop(field)));
        words.forEach(word -> phrase.add(terms(field, word.text(), exact), word.position()));
        return phrase.build();
    }

    private static Query anyOf(Term[] terms, String field) {
        if (terms.length == 1) {
            return new TermQuery(terms[0]);
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        for (Term term : terms) {
            any.addTerm(term);
        }
        return any.build();
    }

    private static Term[] terms(String field, String word, boolean exact) {
        return exact || !IndexSchema.isStemmed(field)
                ? new Term[] {new Term(field, word)}
                : terms(field, word).toArray(Term[]::new);
    }

    /** The terms of all forms of a word. */
    static List<Term> terms(String field, String word) {
        return WordAnalyzer.stemTerms(word).stream()
                .map(term -> new Term(field, term))
                .toList();
    }
}
