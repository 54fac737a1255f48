// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.ValueWalk;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.ParagraphQuery.Branch;
import org.cablesearch.index.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The number of hits for the values of a dimension.
 *
 * @param byValue how many hits have each value
 * @param missing how many hits have no value
 */
record FacetCounts(Map<String, Long> byValue, long missing) {

    /** The maximum number of values in a dimension of paragraphs; such dimensions have few. */
    private static final int MAX_OF_PARAGRAPHS = 1_000;

    /** Counts every value, without a limit. */
    static FacetCounts walked(Searching searching, HitQuery query, Dimension dimension) throws IOException {
        return switch (query) {
            case HitQuery.OfCables cables -> ofCables(searching, cables.cables(), dimension, Map.of(), Counts::count);
            case HitQuery.OfParagraphs paragraphs -> {
                FacetCounts all = new FacetCounts(new HashMap<>(), 0);
                for (Branch branch : paragraphs.query().branches()) {
                    all = all.plus(
                            dimension.isOfParagraphs()
                                    ? ofParagraphs(searching, branch, dimension)
                                    : ofCables(searching, branch, dimension));
                }
                yield all;
            }
        };
    }

    private FacetCounts plus(FacetCounts other) {
        Map<String, Long> sum = new HashMap<>(byValue);
        other.byValue().forEach((value, count) -> sum.merge(value, count, Long::sum));
        return new FacetCounts(sum, missing + other.missing());
    }

    /** Counts paragraphs by their own values. */
    private static FacetCounts ofParagraphs(Searching searching, Branch branch, Dimension dimension)
            throws IOException {
        String field = ClusterFields.paragraphFacet(dimension);
        ObjectNode counted = Counts.nested(
                ClusterFields.PARAGRAPHS,
                branch.paragraph(),
                Map.of("values", Counts.commonest(field, MAX_OF_PARAGRAPHS), "missing", Counts.missing(field)));
        SearchAnswer answer =
                searching.search(SearchBody.counting(branch.cables()).count("paragraphs", counted));
        JsonNode paragraphs = Counts.ofNested(answer.counted("paragraphs"));
        return new FacetCounts(Counts.byValue(paragraphs.path("values")), Counts.count(paragraphs.path("missing")));
    }

    /** Counts paragraphs by the values of their cables. */
    private static FacetCounts ofCables(Searching searching, Branch branch, Dimension dimension) throws IOException {
        return ofCables(
                searching,
                branch.cables(),
                dimension,
                Map.of("paragraphs", Counts.nested(ClusterFields.PARAGRAPHS, branch.paragraph())),
                counted -> Counts.nestedCount(counted.path("paragraphs")));
    }

    /**
     * Counts by the values of cables.
     *
     * @param within the aggregations within each value
     * @param count reads the number of hits from the answer for a value
     */
    private static FacetCounts ofCables(
            Searching searching,
            JsonNode cables,
            Dimension dimension,
            Map<String, ObjectNode> within,
            ToLongFunction<JsonNode> count)
            throws IOException {
        String field = ClusterFields.facet(dimension);
        Map<String, Long> counts = new HashMap<>();
        ValueWalk.each(
                searching, cables, field, within, (value, counted) -> counts.put(value, count.applyAsLong(counted)));
        SearchBody rest = SearchBody.counting(cables).count("missing", Counts.with(Counts.missing(field), within));
        return new FacetCounts(counts, count.applyAsLong(searching.search(rest).counted("missing")));
    }
}
