// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TotalHits;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.CollectionChoice;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.engine.LooseQuery;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ForwardScorer;
import org.cablesearch.query.internal.rank.RescoreQuery;
import org.cablesearch.query.internal.snippet.HitSnippets;

/**
 * Finds near hits for a query with few hits or none: the best hits for any of its words, ranked like other hits.
 *
 * @param plan how to rank and show near hits
 * @param filters the queries of the plan with few hits or none
 */
record LuceneNearSearch(Plan plan, LooseQuery loose, QueryContext context, LucenePlan filters, IndexSearcher searcher) {

    NearHits run(DirectoryReader reader) throws IOException {
        QueryCompiler matching = compiler(Scoring.QUICK);
        List<Query> matched = words(matching);
        Query any = filters.narrowed(others(anyOf(matched, matching)));
        HitCollector.Page page = page(any);
        // When time is up, the page may be cut short, and its total too low.
        context.deadline().check();
        long total = page.total().relation() == TotalHits.Relation.EQUAL_TO
                ? page.total().value()
                : searcher.count(any);
        List<LuceneHitOrder.Found> shown =
                page.hits().subList(0, Math.min(plan.limit(), page.hits().size()));
        List<NearHits.NearHit> hits =
                shown.isEmpty() ? List.of() : hits(shown, reader, scorers(matched), scorers(names(matching)));
        // Snippets that are created late have no marks.
        context.deadline().check();
        return new NearHits(total, hits, loose.corrected());
    }

    /** Reads the hits of a page in the order of the index, which is faster than in their own. */
    private List<NearHits.NearHit> hits(
            List<LuceneHitOrder.Found> page,
            DirectoryReader reader,
            List<ForwardScorer> matched,
            List<ForwardScorer> named)
            throws IOException {
        HitSnippets snippets = new HitSnippets(plan.request(), searcher, context);
        HitReader reading = new HitReader(reader, plan.request(), context);
        Map<LuceneHitOrder.Found, NearHits.NearHit> read = new HashMap<>();
        for (LuceneHitOrder.Found found : page.stream()
                .sorted(Comparator.comparingInt(LuceneHitOrder.Found::document))
                .toList()) {
            context.deadline().check();
            LeafReaderContext leaf = Blocks.leafOf(found.document(), reader);
            read.put(
                    found,
                    new NearHits.NearHit(
                            reading.read(found, snippets),
                            loose.lacks(word -> matches(matched.get(word), leaf, found)),
                            loose.differs(name -> matches(named.get(name), leaf, found))));
        }
        return page.stream().map(read::get).toList();
    }

    private HitCollector.Page page(Query any) throws IOException {
        IndexSearcher scoring =
                TimedSearcher.of(searcher, new CollectionChoice(context).similarity(plan.query()), context.deadline());
        return new HitCollector(plan, scoring, context).collect(any, this::rescoring, Optional.empty());
    }

    /** Cables found by a query that are not hits. */
    private Query others(Query any) throws IOException {
        return new BooleanQuery.Builder()
                .add(any, Occur.MUST)
                .add(filters.counted(Optional.empty()), Occur.MUST_NOT)
                .build();
    }

    private Optional<Query> rescoring() throws IOException {
        if (plan.unit() != Unit.CABLE) {
            return Optional.empty();
        }
        QueryCompiler refined = compiler(Scoring.REFINED);
        return Optional.of(new RescoreQuery(anyOf(words(refined), refined), context.scoring(plan.query())));
    }

    private QueryCompiler compiler(Scoring scoring) {
        return new QueryCompiler(context, plan.unit(), scoring);
    }

    /** A query for each of the words. */
    private List<Query> words(QueryCompiler compiler) throws IOException {
        List<Query> words = new ArrayList<>();
        for (LooseQuery.LooseWord word : loose.words()) {
            context.deadline().check();
            words.add(compiler.best(word.forms()));
        }
        return words;
    }

    /** A query for each of the names. */
    private List<Query> names(QueryCompiler compiler) throws IOException {
        List<Query> names = new ArrayList<>();
        for (LooseQuery.LikeName name : loose.names()) {
            context.deadline().check();
            names.add(compiler.best(List.of(name.clause())));
        }
        return names;
    }

    /** A query for any of the words that tell something. It also scores the others, and requires the other clauses. */
    private Query anyOf(List<Query> words, QueryCompiler compiler) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        words.forEach(word -> any.add(word, Occur.SHOULD));
        List<Boolean> telling = loose.telling();
        if (telling.contains(false)) {
            BooleanQuery.Builder told = new BooleanQuery.Builder();
            for (int i = 0; i < words.size(); i++) {
                if (telling.get(i)) {
                    told.add(words.get(i), Occur.SHOULD);
                }
            }
            any.add(told.build(), Occur.FILTER);
        }
        for (CableQuery other : loose.others()) {
            any.add(compiler.compile(other), Occur.MUST);
        }
        return any.build();
    }

    private List<ForwardScorer> scorers(List<Query> words) throws IOException {
        return Each.of(
                words,
                word -> new ForwardScorer(
                        searcher.createWeight(searcher.rewrite(word), ScoreMode.COMPLETE_NO_SCORES, 1f)));
    }

    private boolean matches(ForwardScorer word, LeafReaderContext leaf, LuceneHitOrder.Found found) throws IOException {
        return word.at(searcher.getLeafContexts().get(leaf.ord), found.document() - leaf.docBase) != null;
    }
}
