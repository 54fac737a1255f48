// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.ParagraphQuery;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.Engine.Total;
import org.cablesearch.query.internal.engine.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The query that finds and counts hits, which are cables or paragraphs. */
sealed interface HitQuery {

    /** Cables. */
    record OfCables(JsonNode cables) implements HitQuery {

        @Override
        public HitQuery narrowed(JsonNode ofCable, JsonNode ofParagraph) {
            return new OfCables(new BoolQuery().must(cables).filter(ofCable).json());
        }

        @Override
        public void askTotal(SearchBody body, boolean exact) {
            if (exact) {
                body.countAll();
            } else {
                body.countTo(Engine.COUNTED_HITS + 1);
            }
        }

        @Override
        public Total total(SearchAnswer answer) {
            return new Total(answer.total(), answer.isTotalExact() && !answer.isPartial());
        }

        @Override
        public HitWalk walk(Plan plan) {
            return new CableWalk(plan, cables);
        }
    }

    /** Paragraphs. */
    record OfParagraphs(ParagraphQuery query) implements HitQuery {

        @Override
        public JsonNode cables() {
            return query.cables();
        }

        @Override
        public HitQuery narrowed(JsonNode ofCable, JsonNode ofParagraph) {
            return new OfParagraphs(query.narrowed(ofCable, ofParagraph));
        }

        @Override
        public void askTotal(SearchBody body, boolean exact) {
            List<ParagraphQuery.Branch> branches = query.branches();
            for (int i = 0; i < branches.size(); i++) {
                ParagraphQuery.Branch branch = branches.get(i);
                Map<String, ObjectNode> paragraphs =
                        Map.of("of", Counts.nested(ClusterFields.PARAGRAPHS, branch.paragraph()));
                body.count("paragraphs-" + i, Counts.with(Counts.matching(branch.cable()), paragraphs));
            }
        }

        @Override
        public Total total(SearchAnswer answer) {
            long total = 0;
            for (int i = 0; i < query.branches().size(); i++) {
                total += Counts.nestedCount(answer.counted("paragraphs-" + i).path("of"));
            }
            return new Total(total, !answer.isPartial());
        }

        @Override
        public HitWalk walk(Plan plan) {
            return new ParagraphWalk(plan, query);
        }
    }

    /** A query without scores for a tree. */
    static HitQuery of(CableQuery query, Unit unit, QueryTranslator translator) throws IOException {
        return unit == Unit.CABLE
                ? new OfCables(translator.cables(query))
                : new OfParagraphs(translator.paragraphs(query));
    }

    /** The cables that match, or that have a matching paragraph. */
    JsonNode cables();

    /** This query, restricted by conditions on cables and paragraphs. */
    HitQuery narrowed(JsonNode ofCable, JsonNode ofParagraph);

    /**
     * Adds to a search for {@link #cables} what it must count, so that its answer has the {@link #total}.
     *
     * @param exact whether to count all cables, not only the first; paragraphs are always counted
     */
    void askTotal(SearchBody body, boolean exact);

    /** Number of cables or paragraphs that match. */
    Total total(SearchAnswer answer);

    /** Reads the hits of a plan that this query finds. */
    HitWalk walk(Plan plan);

    /**
     * The exact number of matching cables or paragraphs.
     *
     * @param searching never returns a partial answer
     */
    default long count(Searching searching) throws IOException {
        SearchBody body = SearchBody.counting(cables());
        askTotal(body, true);
        return total(searching.search(body)).value();
    }
}
