// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.cablesearch.query.internal.field.DateRange;

/**
 * A saved search, and the time or state with which {@link CableSearcher#watch} compares it.
 *
 * @param search the query, with what narrows or extends it: selected and excluded values, dates, synonyms; of paragraphs,
 *     their cables are watched. Its order, limit, cursor and facets make no difference.
 * @param since only cables of loads that began at this time or later count, in whole seconds; empty to compare with {@code
 *     last}
 * @param last what the same search found last time; if both are empty, nothing counts as new, and the result only remembers
 *     what was found
 * @since 0.2
 */
public record WatchRequest(SearchRequest search, Optional<Instant> since, Optional<WatchState> last) {

    /**
     * @throws NullPointerException if a component is {@code null}
     * @throws IllegalArgumentException if both a time and a state are given
     */
    public WatchRequest {
        requireNonNull(search, "search");
        requireNonNull(since, "since");
        requireNonNull(last, "last");
        if (since.isPresent() && last.isPresent()) {
            throw new IllegalArgumentException("what is new is asked since a time or since the last state, not both");
        }
    }

    /** Only remembers what a query finds. */
    public static WatchRequest of(CableQuery query) {
        return of(SearchRequest.of(query));
    }

    /** Only remembers what a search finds. */
    public static WatchRequest of(SearchRequest search) {
        return new WatchRequest(search, Optional.empty(), Optional.empty());
    }

    /** Compares with the loads since a time. */
    public WatchRequest since(Instant load) {
        return new WatchRequest(search, Optional.of(load), Optional.empty());
    }

    /**
     * Compares with loads that began in or after a year, month, day or time in UTC: {@code 2026-12}, {@code
     * 2026-12-01}, {@code 2026-12-01T08:30Z}.
     *
     * @throws InvalidValueException if it is none of these
     */
    public WatchRequest since(String date) {
        return since(Instant.ofEpochSecond(DateRange.of(date).first()));
    }

    /** Compares with the hits of the last time. */
    public WatchRequest last(WatchState state) {
        return new WatchRequest(search, Optional.empty(), Optional.of(state));
    }
}
