// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;

/**
 * The answer to a {@link SearchRequest}: one page of hits, the total, and the requested facets.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="pages"}
 *
 * @param request the request that they answer
 * @param total how many hits there are on all pages; a lower bound unless {@code totalIsExact}
 * @param totalIsExact whether the total is exact
 * @param hits the hits of this page, in the requested order
 * @param facets the facets, in the order of the request; empty if time was up before they were counted
 * @param issues the parts of the query that were not understood or not searched for as written
 * @param hints better queries with the number of hits of each; empty unless the request asks for hints
 * @param near the best hits for any of the bare words. Empty if the request does not {@linkplain
 *     SearchRequest#near(boolean) ask for them}, if the query has more than four hits, or if it has fewer than two bare
 *     words. Near hits are not part of the total, the hits and the facets.
 * @param asOf the time by which the hits had been sent; empty unless the request sets one
 * @param timedOut whether the deadline cut the search short. Total, hits and facets are then incomplete. If a page has
 *     more than ten hits, those that could not be read in time are on the next page.
 * @param next the cursor of the next page, for {@link SearchRequest#after(String)}; empty on the last page
 */
public record SearchResults(
        SearchRequest request,
        long total,
        boolean totalIsExact,
        List<Hit> hits,
        Map<Dimension, Facet> facets,
        List<QueryIssue> issues,
        List<QueryHint> hints,
        Optional<NearHits> near,
        Optional<AsOf> asOf,
        boolean timedOut,
        Optional<String> next) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public SearchResults {
        requireNonNull(request, "request");
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
        issues = List.copyOf(issues);
        hints = List.copyOf(hints);
        requireNonNull(near, "near");
        requireNonNull(asOf, "asOf");
        requireNonNull(next, "next");
    }

    /**
     * What the query was extended by, in its order; empty if no word of it has synonyms.
     *
     * @see SearchRequest#synonyms
     * @since 0.2
     */
    public List<Synonyms.Added> synonyms() {
        return request.added();
    }

    /**
     * Results with these hits only, and their number as the exact total, for a request for every cable.
     *
     * @since 0.2
     */
    public static SearchResults of(List<Hit> hits) {
        return new SearchResults(
                SearchRequest.of(CableQuery.all()),
                hits.size(),
                true,
                hits,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /**
     * A facet; empty if the request did not ask for it, or if time was up before it was counted.
     *
     * @since 0.2
     */
    public Optional<Facet> facet(Dimension dimension) {
        return Optional.ofNullable(facets.get(dimension));
    }

    /**
     * These results as the answer to another request.
     *
     * @since 0.2
     */
    public SearchResults withRequest(SearchRequest request) {
        return new SearchResults(request, total, totalIsExact, hits, facets, issues, hints, near, asOf, timedOut, next);
    }

    /**
     * These results with another total.
     *
     * @since 0.2
     */
    public SearchResults withTotal(long total, boolean isExact) {
        return new SearchResults(request, total, isExact, hits, facets, issues, hints, near, asOf, timedOut, next);
    }

    /**
     * These results with other facets, in the order of the map.
     *
     * @since 0.2
     */
    public SearchResults withFacets(Map<Dimension, Facet> facets) {
        return new SearchResults(request, total, totalIsExact, hits, facets, issues, hints, near, asOf, timedOut, next);
    }

    /**
     * These results with other issues.
     *
     * @since 0.2
     */
    public SearchResults withIssues(List<QueryIssue> issues) {
        return new SearchResults(request, total, totalIsExact, hits, facets, issues, hints, near, asOf, timedOut, next);
    }

    /**
     * These results with other hints.
     *
     * @since 0.2
     */
    public SearchResults withHints(List<QueryHint> hints) {
        return new SearchResults(request, total, totalIsExact, hits, facets, issues, hints, near, asOf, timedOut, next);
    }

    /**
     * These results with near hits.
     *
     * @since 0.2
     */
    public SearchResults withNear(NearHits near) {
        return new SearchResults(
                request, total, totalIsExact, hits, facets, issues, hints, Optional.of(near), asOf, timedOut, next);
    }

    /**
     * These results as those of a request as of a time.
     *
     * @since 0.2
     */
    public SearchResults withAsOf(AsOf asOf) {
        return new SearchResults(
                request, total, totalIsExact, hits, facets, issues, hints, near, Optional.of(asOf), timedOut, next);
    }

    /**
     * These results as those of a search that the deadline cut short, or not.
     *
     * @since 0.2
     */
    public SearchResults withTimedOut(boolean timedOut) {
        return new SearchResults(request, total, totalIsExact, hits, facets, issues, hints, near, asOf, timedOut, next);
    }

    /**
     * These results with a next page.
     *
     * @since 0.2
     */
    public SearchResults withNext(String cursor) {
        return new SearchResults(
                request, total, totalIsExact, hits, facets, issues, hints, near, asOf, timedOut, Optional.of(cursor));
    }
}
