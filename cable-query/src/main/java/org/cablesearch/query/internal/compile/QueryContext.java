package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.rank.QueryTermForms;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.LookupCache;
import org.cablesearch.query.internal.request.NameVariantCache;
import org.cablesearch.query.internal.request.Weights;

/** The index and the lookups that all queries of one request are compiled with, and these queries. Not thread-safe. */
public final class QueryContext {

    private final IdLookup ids;
    private final NameVariantCache spellings;
    private final Deadline deadline;
    private final QueryTermForms forms;
    private final FittingWords fitting = new FittingWords();
    private final Map<CableQuery.Leaf, AnalysedLeaf> leaves = new HashMap<>();
    private final LookupCache<Tree, Query> compiled =
            new LookupCache<>(tree -> new QueryCompiler(this, tree.unit(), tree.scoring()).compile(tree.query()));
    private final Map<CableQuery, ParagraphScoring> scored = new HashMap<>();

    private record Tree(CableQuery query, Unit unit, Scoring scoring) {}

    private QueryContext(IdLookup ids, NameVariantCache spellings, Deadline deadline, float otherForms) {
        this.ids = ids;
        this.spellings = spellings;
        this.deadline = deadline;
        this.forms = new QueryTermForms(otherForms);
    }

    /** A context for ranking the cables of a reader by a query. */
    public static QueryContext of(IndexReader reader, Deadline deadline, CableQuery ranked) {
        boolean alone = BareWords.of(ranked).words().size() == 1;
        return of(reader, deadline, alone ? Weights.OTHER_FORMS_ALONE : 0);
    }

    /** A context for the cables of a reader. */
    public static QueryContext of(IndexReader reader, Deadline deadline) {
        return of(reader, deadline, 0);
    }

    private static QueryContext of(IndexReader reader, Deadline deadline, float otherForms) {
        return new QueryContext(
                new IdLookup(reader), new NameVariantCache(new NameSpellings(reader)), deadline, otherForms);
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
    FittingWords fitting() {
        return fitting;
    }

    /** The Lucene query for a tree. Each is compiled once. */
    public Query compiled(CableQuery query, Unit unit, Scoring scoring) throws IOException {
        return compiled.of(new Tree(query, unit, scoring));
    }

    /** The clauses of a tree that paragraphs can match. They are compiled once. */
    public ParagraphScoring scoring(CableQuery query) {
        return scored.computeIfAbsent(query, asked -> ParagraphScoring.of(asked, this));
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
