// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.Similarity;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.rank.QueryTermForms;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.LookupCache;
import org.cablesearch.query.internal.request.NameVariantCache;
import org.cablesearch.query.internal.request.RefusedPhrases;
import org.cablesearch.query.internal.request.ScoringClauses;
import org.cablesearch.query.internal.request.Weights;

/** The index and the lookups that all queries of one request are compiled with, and these queries. Not thread-safe. */
public final class QueryContext {

    private final IndexReader reader;
    private final IdLookup ids;
    private final NameVariantCache spellings;
    private final Deadline deadline;
    private final QueryTermForms forms;
    private final Similarity similarity;
    private final Similarity quickSimilarity;
    private final IndexedFittingWords fitting = new IndexedFittingWords();
    private final Map<CableQuery.Leaf, AnalysedLeaf> leaves;
    private final LookupCache<Tree, Query> compiled =
            new LookupCache<>(tree -> new QueryCompiler(this, tree.unit(), tree.scoring()).compile(tree.query()));
    private final LookupCache<CableQuery, ParagraphScoring> scored =
            new LookupCache<>(query -> ParagraphScoring.of(answered(query), this));

    private record Tree(CableQuery query, Unit unit, Scoring scoring) {}

    /**
     * @param words how many words the query has that ranks
     * @param leaves the leaves that are analysed already
     */
    private QueryContext(
            IndexReader reader,
            Deadline deadline,
            float otherForms,
            int words,
            Map<CableQuery.Leaf, AnalysedLeaf> leaves) {
        this.reader = reader;
        this.ids = new IdLookup(reader);
        this.spellings = new NameVariantCache(new NameSpellings(reader)::spellings);
        this.deadline = deadline;
        this.leaves = leaves;
        this.forms = new QueryTermForms(otherForms);
        this.similarity = IndexSchema.similarity(words);
        this.quickSimilarity = IndexSchema.quickSimilarity(words);
    }

    /** A context for ranking the cables of a reader by a query. */
    public static QueryContext of(IndexReader reader, Deadline deadline, CableQuery ranked) {
        boolean alone = BareWords.of(ranked).words().size() == 1;
        Map<CableQuery.Leaf, AnalysedLeaf> leaves = new HashMap<>();
        int words = ScoringClauses.of(ranked, leaf -> leaves.computeIfAbsent(leaf, AnalysedLeaf::of))
                .words()
                .size();
        return new QueryContext(reader, deadline, alone ? Weights.OTHER_FORMS_ALONE : 0, words, leaves);
    }

    /** A context for the cables of a reader. */
    public static QueryContext of(IndexReader reader, Deadline deadline) {
        return new QueryContext(reader, deadline, 0, 1, new HashMap<>());
    }

    /** How the words of the query are scored. */
    public Similarity similarity() {
        return similarity;
    }

    /** How they are scored to find the best cables quickly. */
    Similarity quickSimilarity() {
        return quickSimilarity;
    }

    /** Looks up ids in the index. */
    public IdLookup ids() {
        return ids;
    }

    /** Looks up the spellings of names in the index. */
    public NameVariantCache spellings() {
        return spellings;
    }

    /** The forms of words that the user typed. */
    QueryTermForms forms() {
        return forms;
    }

    /** The words that fit the patterns of phrases. */
    IndexedFittingWords fitting() {
        return fitting;
    }

    /** The patterns of a phrase that too many words of the index fit, so that it is refused; empty if it is answered. */
    public Optional<List<String>> tooOpen(AnalysedLeaf phrase) throws IOException {
        return PatternPhrase.tooOpen(phrase, reader, fitting);
    }

    /** The Lucene query for a tree. Each is compiled once. */
    public Query compiled(CableQuery query, Unit unit, Scoring scoring) throws IOException {
        return compiled.of(new Tree(query, unit, scoring));
    }

    /** A query without its phrases that are refused, so that they neither match nor rank, and are not marked. */
    public CableQuery answered(CableQuery query) throws IOException {
        return RefusedPhrases.without(query, this::tooOpen);
    }

    /** The clauses of a tree that paragraphs can match. They are compiled once. */
    public ParagraphScoring scoring(CableQuery query) throws IOException {
        return scored.of(query);
    }

    /** The deadline of the request. */
    public Deadline deadline() {
        return deadline;
    }

    /** A leaf with its words as the analyzer of its field splits them. Each leaf is analysed once. */
    public AnalysedLeaf analysed(CableQuery.Leaf leaf) {
        return leaves.computeIfAbsent(leaf, AnalysedLeaf::of);
    }
}
