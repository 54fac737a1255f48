// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.browse.SimilarClauses;
import org.cablesearch.query.internal.browse.SimilarClauses.Clause;
import org.cablesearch.query.internal.compile.LeafQueries;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.lookup.IndexFrequencies;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.ForwardScorer;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.snippet.HitSnippets;

/** Finds cables similar to a given one by {@link SimilarClauses}. */
final class Similar {

    private final Deadline deadline;
    private final QueryContext context;
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;

    Similar(DirectoryReader reader, Deadline deadline) throws IOException {
        this.deadline = deadline;
        this.searcher = TimedSearcher.of(reader, deadline);
        this.context = QueryContext.of(searcher.getIndexReader(), deadline);
        this.compiler = new QueryCompiler(context, Unit.CABLE);
    }

    List<SimilarCable> to(Cable cable, int limit) throws IOException {
        SimilarClauses clauses = SimilarClauses.of(cable, new IndexFrequencies(searcher.getIndexReader()));
        Map<Clause, Query> queries = new LinkedHashMap<>();
        for (Clause clause : clauses.all()) {
            queries.put(clause, query(clause));
        }
        SearchRequest request = clauses.shown(limit);
        List<LuceneHitOrder.Found> page = page(request, anyOf(queries.values(), cable));
        HitSnippets snippets = new HitSnippets(request, searcher, context);
        HitReader reading = new HitReader(searcher.getIndexReader(), request, context);
        Map<Clause, ForwardScorer> scorers = scorers(queries);
        List<SimilarCable> similar = new ArrayList<>();
        for (LuceneHitOrder.Found found : page) {
            LeafReaderContext leaf = Blocks.leafOf(found.document(), searcher.getIndexReader());
            List<Clause> shared = new ArrayList<>();
            for (Map.Entry<Clause, ForwardScorer> clause : scorers.entrySet()) {
                if (clause.getValue().at(leaf, found.document() - leaf.docBase) != null) {
                    shared.add(clause.getKey());
                }
            }
            similar.add(SimilarClauses.similar(reading.read(found, snippets), shared));
        }
        // A list that lacks cables or snippets would look whole.
        deadline.check();
        return similar;
    }

    private Query query(Clause clause) throws IOException {
        return switch (clause) {
            case SimilarClauses.Word word -> compiler.compile(CableQuery.word(word.name()));
            case SimilarClauses.TagCode tag ->
                new BoostQuery(LeafQueries.of(AnalysedLeaf.of(tag.query()), IndexSchema.TAGS), SimilarClauses.TAG);
            case SimilarClauses.Citation citation ->
                new BoostQuery(new ConstantScoreQuery(compiler.compile(citation.query())), SimilarClauses.REFERENCE);
        };
    }

    /** The cables that match any clause, without the cable itself. */
    private Query anyOf(Collection<Query> clauses, Cable cable) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses.forEach(clause -> any.add(clause, Occur.SHOULD));
        any.add(compiler.compile(CableQuery.word(CableField.ID, cable.id())), Occur.MUST_NOT);
        return new ClauseLimitExempt(any.build());
    }

    private List<LuceneHitOrder.Found> page(SearchRequest request, Query query) throws IOException {
        Plan plan = Plan.of(request, Selections.NONE);
        List<LuceneHitOrder.Found> found = new HitCollector(plan, searcher, context)
                .collect(query, Optional::empty, Optional.empty())
                .hits();
        return found.subList(0, Math.min(request.limit(), found.size()));
    }

    private Map<Clause, ForwardScorer> scorers(Map<Clause, Query> queries) throws IOException {
        Map<Clause, ForwardScorer> scorers = new LinkedHashMap<>();
        for (Map.Entry<Clause, Query> clause : queries.entrySet()) {
            Query query = searcher.rewrite(new ConstantScoreQuery(clause.getValue()));
            scorers.put(
                    clause.getKey(), new ForwardScorer(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1f)));
        }
        return scorers;
    }
}
