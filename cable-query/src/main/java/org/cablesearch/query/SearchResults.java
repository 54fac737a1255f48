package org.cablesearch.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.result.SearchResultsData;

/**
 * The answer to a {@link SearchRequest}: one page of hits, the total, and the facets that were asked for.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="pages"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface SearchResults permits SearchResultsData {

    /** How many hits there are on all pages; a lower bound unless the total {@linkplain #totalIsExact() is exact}. */
    long total();

    /** Whether {@link #total()} is exact. */
    boolean totalIsExact();

    /** The hits of this page, in the order that was asked for. */
    List<Hit> hits();

    /** The facets, in the order in which the request named them; empty if the deadline struck first. */
    Map<Dimension, Facet> facets();

    /** What was not understood in the text of the query, or was answered differently from how it was written. */
    List<QueryIssue> issues();

    /** What could be asked instead, with how much it finds; empty if the request wants no hints. */
    List<QueryHint> hints();

    /**
     * What has most of the bare words of a query of which nothing has all; empty if the request does not {@linkplain
     * SearchRequest#near(boolean) want it}, if there are hits, or if the query has fewer than three bare words. {@link #total},
     * {@link #hits} and {@link #facets} know nothing of it.
     */
    Optional<NearHits> near();

    /**
     * Whether the deadline cut the search short. Total, hits and facets are then incomplete. Of a page of more than ten
     * hits, those that could not be read in time come with the next page.
     */
    boolean timedOut();

    /** The cursor of the next page, for {@link SearchRequest#after(String)}; empty on the last page. */
    Optional<String> next();
}
