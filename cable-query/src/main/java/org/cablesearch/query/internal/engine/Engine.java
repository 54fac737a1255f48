// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.Vocabulary;

/**
 * Finds and counts what {@link Pipeline} needs to answer one request. Used by one thread. When the {@link Deadline} is
 * over, methods end with its exception, so that no count is too low. Only {@link #page} returns what was found so far,
 * and says so. Methods that take a plan throw {@link UnanswerableException} if the engine cannot
 * answer it.
 */
public interface Engine {

    /** Unless a plan {@linkplain Plan#wantsTotal wants its total}, counting stops at this many hits. */
    int COUNTED_HITS = 1_000;

    /** Number of hits that are read and shown even when time is up: a usual page. */
    int MIN_HITS_AFTER_DEADLINE = 10;

    /**
     * A number of hits.
     *
     * @param value at most {@link #COUNTED_HITS} + 1 unless it is exact: where an engine stops counting depends on its
     *     segments and on the time
     * @param isExact whether there are no more
     */
    record Total(long value, boolean isExact) {

        static final Total UNKNOWN = new Total(0, false);

        public Total {
            value = isExact ? value : Math.min(value, COUNTED_HITS + 1L);
        }
    }

    /**
     * The last hit of a page, if another page follows.
     *
     * @param key see {@link Cursor#key}
     * @param paragraph the index of its paragraph; 0 at cable unit
     * @param cable see {@link Cursor#cable}
     */
    record Last(long key, int paragraph, String cable) {}

    /**
     * A page of hits.
     *
     * @param last its last hit, if another page follows; empty if time was up before all hits of the page were found
     *     and in order
     * @param total the number of hits on all pages, as far as it is known without counting
     * @param isWhole whether the search for the hits ended before time was up
     * @param counting counts what the plan wants besides
     */
    record Page(List<Hit> hits, Optional<Last> last, Total total, boolean isWhole, IOSupplier<Counts> counting) {

        static final Page NONE = new Page(List.of(), Optional.empty(), Total.UNKNOWN, false, () -> Counts.NONE);
    }

    /**
     * The counts requested.
     *
     * @param total the number of hits, exactly if the plan wants that
     * @param facets the facets that the plan wants
     * @param issues what is wrong with them for reasons of the engine
     */
    record Counts(Total total, Map<Dimension, Facet> facets, List<QueryIssue> issues) {

        static final Counts NONE = new Counts(Total.UNKNOWN, Map.of(), List.of());
    }

    /** The values of the dimensions. */
    DimensionTerms values();

    /** The words and ids of the cables. */
    Vocabulary vocabulary() throws IOException;

    /** Whether this is a cluster, which scores hits differently, so that no other engine can continue its pages. */
    default boolean isCluster() {
        return false;
    }

    /** A number that changes with the index; negative for a cluster, so that a cursor shows which engine ranked its page. */
    long version() throws IOException;

    /** The hits of the requested page, as many as time allows. */
    Page page(Plan plan) throws IOException;

    /** The exact number of hits that another query has under the filters of a plan. */
    long count(Plan plan, CableQuery query) throws IOException;

    /** The exact number of cables or paragraphs that a query finds without filters. */
    long count(CableQuery query, Unit unit) throws IOException;

    /**
     * The hits that are best for any of the words, and are not hits of the plan itself.
     *
     * @param near how to rank and show them
     */
    NearHits near(Plan plan, LooseQuery loose, Plan near) throws IOException;
}
