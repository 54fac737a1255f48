// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.field.DateRange;

/**
 * One request as any engine sees it: what matches, what is counted, how hits are ranked, what is shown of them. An
 * engine translates it to queries of its own. Immutable.
 *
 * @param request the request
 * @param selections its selections, as the index has them
 * @param after the place where the page before ended, which belongs to this request
 */
public record Plan(SearchRequest request, Selections selections, Optional<Cursor> after) {

    /**
     * A facet to count.
     *
     * @param maxValues how many values to list
     * @param selected the selected values, which are always listed. They do not restrict the hits that are counted
     * @param prefix a prefix that some word of each other value, or of its label, must have
     * @param histogram whether the values are listed as a histogram
     */
    public record FacetPlan(
            Dimension dimension,
            int maxValues,
            List<String> selected,
            Optional<ValuePrefix> prefix,
            boolean histogram) {

        /** The facet as it is listed. */
        public Facet listed(Facet counted) {
            return histogram ? Histogram.of(counted) : counted;
        }
    }

    /** The plan of a request. */
    public static Plan of(SearchRequest request, Selections selections) {
        return new Plan(request, selections, request.after().map(text -> Cursor.parse(text, request)));
    }

    /** The plan of the near hits of this plan: it ranks and shows other cables in the same way, and counts nothing. */
    Plan near(LooseQuery loose) {
        return new Plan(loose.ranking(request), selections, Optional.empty());
    }

    /** The same plan with another maximum number of hits. */
    public Plan limit(int limit) {
        return limit == limit() ? this : new Plan(request.limit(limit), selections, after);
    }

    /** The query that hits match. */
    public CableQuery query() {
        return request.query();
    }

    /** The unit of the hits. */
    public Unit unit() {
        return request.unit();
    }

    /** The order of the hits. */
    public Sort sort() {
        return request.sort();
    }

    /** The maximum number of hits on the page. */
    public int limit() {
        return request.limit();
    }

    /** The times of all hits, by the field of times that they restrict. */
    public Map<CableField, DateRange> times() {
        Map<CableField, DateRange> times = new EnumMap<>(CableField.class);
        DateRange.between(request.from(), request.to()).ifPresent(dates -> times.put(CableField.DATE, dates));
        request.asOf().map(DateRange::until).ifPresent(until -> times.merge(CableField.DATE, until, DateRange::and));
        request.addedSince()
                .map(since -> new DateRange(since.getEpochSecond(), Long.MAX_VALUE))
                .ifPresent(loads -> times.put(CableField.ADDED, loads));
        return times;
    }

    /**
     * The start of the day during which {@link SearchRequest#asOf} ends, if it ends before the day does. Of the cables
     * with exactly this time, those known only to the day were perhaps sent later, so they are not hits.
     */
    public Optional<Instant> unfinishedDay() {
        return request.asOf().filter(end -> !DateRange.isEndOfDay(end)).map(end -> end.truncatedTo(ChronoUnit.DAYS));
    }

    /** Whether the words in the best paragraph and in the subject of a cable rank it, too. */
    public boolean ranksByBestParagraph() {
        return sort() == Sort.RELEVANCE && unit() == Unit.CABLE;
    }

    /** Whether all hits must be counted. */
    public boolean wantsTotal() {
        return request.exactTotal() || !request.facets().isEmpty();
    }

    /** Whether all hits must be counted, and nothing else needs them. */
    public boolean isCountOnly() {
        return request.exactTotal() && request.facets().isEmpty();
    }

    /** Whether histograms of all that the index has are counted, and nothing else: views compare hits with them. */
    public boolean countsEverything() {
        return query() instanceof CableQuery.All
                && selections.equals(Selections.NONE)
                && times().isEmpty()
                && !request.facets().isEmpty()
                && facets().stream().allMatch(FacetPlan::histogram);
    }

    /** The facets to count, in the order in which they are listed. */
    public List<FacetPlan> facets() {
        List<FacetPlan> facets = new ArrayList<>();
        request.facets().forEach((dimension, maxValues) -> facets.add(facet(dimension, maxValues)));
        return List.copyOf(facets);
    }

    /** A facet. A histogram is of all values, whatever the request says about a list of them. */
    private FacetPlan facet(Dimension dimension, int maxValues) {
        List<String> selected = selections.of(dimension);
        if (request.histograms().contains(dimension)) {
            return new FacetPlan(dimension, Integer.MAX_VALUE, selected, Optional.empty(), true);
        }
        Optional<ValuePrefix> prefix =
                Optional.ofNullable(request.facetPrefixes().get(dimension)).map(ValuePrefix::new);
        return new FacetPlan(dimension, maxValues, selected, prefix, false);
    }
}
