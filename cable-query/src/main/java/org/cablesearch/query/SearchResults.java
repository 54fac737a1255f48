package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total how many hits there are, on all pages
 * @param totalIsExact whether the total is exact, or "at least"
 * @param hits one page of them
 * @param facets the facets that were asked for, in the order of {@link Dimension}; empty if time ran out
 * @param issues what was not taken as written in the text of the query
 * @param timedOut whether the deadline cut the search short: total, hits and facets are then incomplete; of a page longer
 *     than ten, the hits that could not be read in time come with the next
 * @param next the cursor of the next page, for {@link SearchRequest#after}; empty on the last one
 */
public record SearchResults(
        long total,
        boolean totalIsExact,
        List<Hit> hits,
        Map<Dimension, Facet> facets,
        List<QueryIssue> issues,
        boolean timedOut,
        Optional<String> next) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public SearchResults {
        hits = List.copyOf(hits);
        Map<Dimension, Facet> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(facets);
        facets = Collections.unmodifiableMap(ordered);
        issues = List.copyOf(issues);
        requireNonNull(next, "next");
    }
}
