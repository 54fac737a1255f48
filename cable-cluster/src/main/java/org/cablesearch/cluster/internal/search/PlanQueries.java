// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.cluster.internal.translate.Ranking;
import org.cablesearch.cluster.internal.translate.ValueTranslator;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import tools.jackson.databind.JsonNode;

/** The queries of a plan, with all its filters or without those of one dimension. */
record PlanQueries(Plan plan, QueryTranslator translator) {

    /** The query for the hits. It scores them if they are sorted by score. */
    HitQuery matching() throws IOException {
        return filtered(
                plan.ranksByBestParagraph()
                        ? new HitQuery.OfCables(Ranking.of(plan.query(), translator))
                        : HitQuery.of(plan.query(), plan.unit(), translator),
                Optional.empty());
    }

    /** A query for counting. If a dimension is passed, its selections are left out. */
    HitQuery counted(Optional<Dimension> without) throws IOException {
        return filtered(HitQuery.of(plan.query(), plan.unit(), translator), without);
    }

    /** Restricts a query to the selections and dates of the plan. */
    HitQuery narrowed(HitQuery query) throws IOException {
        return filtered(query, Optional.empty());
    }

    private HitQuery filtered(HitQuery query, Optional<Dimension> without) throws IOException {
        BoolQuery ofCable = new BoolQuery();
        BoolQuery ofParagraph = new BoolQuery();
        Selections narrowing = without.map(plan.selections()::without).orElse(plan.selections());
        narrowing
                .selected()
                .forEach((dimension, values) ->
                        (isOfParagraphs(dimension) ? ofParagraph : ofCable).filter(having(dimension, values)));
        narrowing
                .excluded()
                .forEach((dimension, values) ->
                        (isOfParagraphs(dimension) ? ofParagraph : ofCable).mustNot(having(dimension, values)));
        if (!narrowing.at().isEmpty()) {
            ofCable.filter(BoolQuery.any(narrowing.at().entrySet().stream()
                    .map(values -> having(values.getKey(), values.getValue()))
                    .toList()));
        }
        plan.times().forEach((field, range) -> ofCable.filter(ValueTranslator.times(field, range)));
        if (plan.unfinishedDay().isPresent()) {
            ofCable.mustNot(translator.knownToTheDay(plan.unfinishedDay().get()));
        }
        return query.narrowed(ofCable.json(), ofParagraph.json());
    }

    /** Whether hits are paragraphs with values of their own in a dimension. */
    private boolean isOfParagraphs(Dimension dimension) {
        return plan.unit() == Unit.PARAGRAPH && dimension.isOfParagraphs();
    }

    private JsonNode having(Dimension dimension, List<String> values) {
        return Queries.terms(
                isOfParagraphs(dimension) ? ClusterFields.paragraphFacet(dimension) : ClusterFields.facet(dimension),
                values);
    }
}
