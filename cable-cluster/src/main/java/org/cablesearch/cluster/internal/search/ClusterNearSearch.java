// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.cluster.internal.translate.Ranking;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.LooseQuery;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.TreeBounds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds near hits for a query with few hits or none: the best hits for any of its words, ranked like other hits.
 *
 * @param of the plan with few hits or none
 * @param plan how to rank and show near hits
 */
record ClusterNearSearch(
        Plan of, Plan plan, LooseQuery loose, QueryTranslator translator, Searching searching, Deadline deadline) {

    /** The beginning of the names of queries for people. */
    private static final String NAME = "name";

    NearHits run() throws IOException {
        HitQuery near = narrowed(ranked(others(anyOf())));
        HitWalk.Page page = near.walk(plan).next(searching::search, plan.limit(), body -> near.askTotal(body, true));
        long total = near.total(page.answer().orElseThrow()).value();
        return new NearHits(total, hits(page.hits()), loose.corrected());
    }

    private List<NearHits.NearHit> hits(List<FoundHit> found) throws IOException {
        List<Hit> hits = new ShownHits(plan.request(), searching, translator, deadline).all(found);
        List<NearHits.NearHit> near = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            List<String> matched = found.get(i).matched();
            near.add(new NearHits.NearHit(
                    hits.get(i),
                    loose.lacks(word -> matched.contains(String.valueOf(word))),
                    loose.differs(name -> matched.contains(NAME + name))));
        }
        return near;
    }

    /** Restricts a query to the filters of the plan with few hits. */
    private HitQuery narrowed(HitQuery query) throws IOException {
        return new PlanQueries(of, translator).narrowed(query);
    }

    private ObjectNode word(LooseQuery.LooseWord word) throws IOException {
        if (plan.unit() == Unit.CABLE) {
            boolean refined = QueryTranslator.isRefined(TreeBounds.leaves(plan.query()));
            return translator.best(word.forms(), refined);
        }
        List<ObjectNode> forms = Each.of(word.forms(), form -> translator.inParagraph((CableQuery.Leaf) form));
        return Queries.best(0, forms);
    }

    /**
     * A query for any of the words that tell something. The other words only score, and the people whom the query may mean
     * not even that. All are named by their index, so that the names tell which of them a hit has.
     */
    private BoolQuery anyOf() throws IOException {
        List<Boolean> telling = loose.telling();
        BoolQuery told = new BoolQuery();
        BoolQuery any = new BoolQuery();
        for (int i = 0; i < telling.size(); i++) {
            JsonNode word = word(loose.words().get(i));
            (telling.get(i) ? told : any).should(Queries.named(String.valueOf(i), word));
        }
        for (int i = 0; i < loose.names().size(); i++) {
            CableQuery.Leaf clause = loose.names().get(i).clause();
            ObjectNode name = plan.unit() == Unit.CABLE ? translator.cables(clause) : translator.inParagraph(clause);
            any.should(Queries.named(NAME + i, Queries.unscored(name)));
        }
        return any.must(told.atLeast(1).json());
    }

    /** Cables found by a query for any of the words, without the hits of the query itself. */
    private HitQuery others(BoolQuery any) throws IOException {
        if (plan.unit() == Unit.CABLE) {
            for (CableQuery other : loose.others()) {
                any.must(translator.cables(other));
            }
            return new HitQuery.OfCables(new BoolQuery()
                    .must(any.json())
                    .mustNot(translator.cables(of.query()))
                    .json());
        }
        BoolQuery all = new BoolQuery();
        for (CableQuery.Leaf word : loose.asked()) {
            all.must(translator.inParagraph(word));
        }
        return new HitQuery.OfParagraphs(translator
                .paragraphs(loose.others())
                .and(any.mustNot(all.json()).json()));
    }

    /** Scores cables like other hits. */
    private HitQuery ranked(HitQuery near) throws IOException {
        return near instanceof HitQuery.OfCables cables
                ? new HitQuery.OfCables(
                        Ranking.of(new BoolQuery().must(cables.cables()).json(), plan.query(), translator))
                : near;
    }
}
