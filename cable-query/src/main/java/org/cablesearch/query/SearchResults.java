package org.cablesearch.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.result.SearchResultsData;

/**
 * The answer to a {@link SearchRequest}: one page of hits, the total, and the requested facets.
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

    /** The hits of this page, in the requested order. */
    List<Hit> hits();

    /** The facets, in the order of the request; empty if time ran out first. */
    Map<Dimension, Facet> facets();

    /** What was not understood in the query, or was not searched as written. */
    List<QueryIssue> issues();

    /** Better queries, with how much each finds; empty unless the request asks for hints. */
    List<QueryHint> hints();

    /**
     * The best hits for any of the bare words; empty unless the request {@linkplain SearchRequest#near(boolean) asks for
     * them}, if more than four match the query, or if it has fewer than two bare words. Near hits are not part of
     * {@link #total}, {@link #hits} and {@link #facets}.
     */
    Optional<NearHits> near();

    /**
     * Whether the deadline cut the search short. Total, hits and facets are then incomplete. If a page has more than
     * ten hits, those that could not be read in time come on the next page.
     */
    boolean timedOut();

    /** The cursor of the next page, for {@link SearchRequest#after(String)}; empty on the last page. */
    Optional<String> next();
}
