// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.cablesearch.query.internal.rank.WordAndStemTerms;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/**
 * Lucene queries for a leaf on one field of the index, or on a text in memory that the field's analyzer splits. A field
 * with stems holds them beside the words.
 */
public sealed class LeafQueries permits TextQueries {

    private final String field;

    LeafQueries(String field) {
        this.field = field;
    }

    /**
     * The query for a leaf on one of the index fields of the leaf's field.
     *
     * @param field a field that does not hold names of people, unless the leaf is a pattern
     */
    public static Query of(AnalysedLeaf leaf, String field) {
        return new LeafQueries(field).query(leaf, leaf.field().isExact(), new IndexedFittingWords());
    }

    /** As {@link #of(AnalysedLeaf, String)}, for one of several queries of a request. */
    static Query of(AnalysedLeaf leaf, String field, QueryContext context) {
        return new LeafQueries(field).query(leaf, leaf.field().isExact(), context.fitting());
    }

    /** As {@link #of(AnalysedLeaf, String)}, but with words as written for any field of the leaf. */
    static Query written(AnalysedLeaf leaf, String field) {
        return new LeafQueries(field).query(leaf, true, new IndexedFittingWords());
    }

    /**
     * The query for a leaf.
     *
     * @param exact whether words must be as written
     */
    final Query query(AnalysedLeaf leaf, boolean exact, IndexedFittingWords fitting) {
        return switch (leaf.clause()) {
            case CableQuery.Word word -> words(leaf, 0, exact);
            case CableQuery.Phrase phrase -> words(leaf, phrase.slop(), exact);
            case CableQuery.Fuzzy fuzzy -> leaf.words().size() == 1 ? accepted(leaf) : words(leaf, 0, true);
            case CableQuery.Wildcard wildcard ->
                leaf.isPhrase() ? new PatternPhrase(leaf, field, fitting) : accepted(leaf);
            case CableQuery.Regex regex -> accepted(leaf);
        };
    }

    private Query words(AnalysedLeaf leaf, int slop, boolean exact) {
        List<QueryTerms.Positioned> words = leaf.words();
        return switch (words.size()) {
            case 0 -> noWord(leaf);
            case 1 -> word(words.get(0).text(), exact);
            default -> phrase(words, slop, exact);
        };
    }

    private Query accepted(AnalysedLeaf leaf) {
        return leaf.accepted()
                .map(words -> anyOf(words, leaf.clause().toString()))
                .orElseGet(() -> noWord(leaf));
    }

    private static Query noWord(AnalysedLeaf leaf) {
        return new MatchNoDocsQuery("no word in " + leaf.clause());
    }

    /** The query for a single word. */
    Query word(String word, boolean exact) {
        Term[] terms = terms(word, exact);
        if (terms.length == 1) {
            return new TermQuery(terms[0]);
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        for (Term term : terms) {
            any.addTerm(term);
        }
        return any.build();
    }

    /** The query for several words, which are side by side unless there is slop. */
    Query phrase(List<QueryTerms.Positioned> words, int slop, boolean exact) {
        MultiPhraseQuery.Builder phrase =
                new MultiPhraseQuery.Builder().setSlop(Math.min(slop, IndexSchema.maxSlop(field)));
        words.forEach(word -> phrase.add(terms(word.text(), exact), word.position()));
        return phrase.build();
    }

    /**
     * The query for any of the words that a clause accepts.
     *
     * @param asked the clause
     */
    Query anyOf(AcceptedWords words, String asked) {
        return new AcceptedTerms(field, asked, words);
    }

    private Term[] terms(String word, boolean exact) {
        return exact || !IndexSchema.isStemmed(field)
                ? new Term[] {new Term(field, word)}
                : WordAndStemTerms.stems(field, word).toArray(Term[]::new);
    }
}
