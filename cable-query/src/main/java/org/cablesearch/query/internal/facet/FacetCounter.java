// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.facet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.TopValues;
import org.cablesearch.query.internal.lookup.TagLabels;
import org.cablesearch.query.internal.request.Deadline;

/** Counts the values of a dimension over the hits of one request. */
public record FacetCounter(FacetStates states, TagLabels labels, Deadline deadline) {

    /**
     * Hits by value.
     *
     * @param byValue how many hits have each value
     * @param hitsWithAny how many hits have any value
     */
    record Counts(Map<String, Long> byValue, long hitsWithAny) {}

    /** The maximum number of values that Lucene counts and lists without checking the deadline. */
    private static final int MAX_AT_ONCE = 1_000;

    /**
     * Counts a facet.
     *
     * @param hits the hits without the selections in the dimension itself
     * @param unit the unit of the hits
     */
    public Facet count(Plan.FacetPlan facet, FacetsCollector hits, Unit unit) throws IOException {
        Dimension dimension = facet.dimension();
        boolean few = unit == Unit.CABLE && facet.prefix().isEmpty() && facet.maxValues() <= MAX_AT_ONCE;
        Counts counts = few
                ? commonestOfCables(dimension, hits, facet.maxValues(), facet.selected())
                : ValueCounts.of(dimension, hits, unit, deadline);
        TopValues top = new TopValues(facet, deadline);
        return new Facet(dimension, top.of(counts.byValue(), labels::of), hits(hits) - counts.hitsWithAny());
    }

    /** Number of hits collected. */
    public static long hits(FacetsCollector hits) {
        return hits.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    private Counts commonestOfCables(Dimension dimension, FacetsCollector hits, int maxValues, List<String> selected)
            throws IOException {
        Optional<SortedSetDocValuesReaderState> state = states.of(dimension, deadline);
        if (state.isEmpty()) {
            return new Counts(Map.of(), 0);
        }
        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state.get(), hits);
        int listed = Math.clamp(maxValues, 1, Math.max(1, state.get().getSize()));
        FacetResult top = counts.getTopChildren(listed, dimension.toString());
        if (top == null) {
            return new Counts(Map.of(), 0);
        }
        Map<String, Long> byValue = new HashMap<>();
        for (LabelAndValue value : top.labelValues) {
            byValue.put(value.label, value.value.longValue());
        }
        for (String value : selected) {
            deadline.check();
            byValue.put(value, count(counts, dimension, value));
        }
        return new Counts(byValue, top.value.longValue());
    }

    private static long count(SortedSetDocValuesFacetCounts counts, Dimension dimension, String value)
            throws IOException {
        // Lucene does not accept the empty value as a path, and returns -1 for a value that no cable has.
        return value.isEmpty()
                ? 0
                : Math.max(
                        0, counts.getSpecificValue(dimension.toString(), value).longValue());
    }
}
