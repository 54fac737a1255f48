// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a cable was sent, and how precisely that is known.
 *
 * <p>The date-time group ({@code 011101Z AUG 06}) gives the minute; without it, the published record gives the day.
 *
 * @param instant the time in UTC; with {@linkplain DatePrecision#DAY day precision} it is 00:00 UTC on the day as
 *     written, whatever the post's time zone
 * @param precision how precise {@code instant} is
 */
public record CableDate(Instant instant, DatePrecision precision) {

    /** @throws NullPointerException if a component is {@code null} */
    public CableDate {
        requireNonNull(instant, "instant");
        requireNonNull(precision, "precision");
    }

    /** A date known to the minute. */
    public static CableDate of(Instant instant) {
        return new CableDate(instant, DatePrecision.MINUTE);
    }

    /**
     * A date known only to the day.
     *
     * @param month 1 to 12
     * @param day 1 to 31
     * @throws java.time.DateTimeException if there is no such day
     * @since 0.2
     */
    public static CableDate of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    /** A date known only to the day. */
    public static CableDate of(LocalDate day) {
        return new CableDate(day.atStartOfDay().toInstant(ZoneOffset.UTC), DatePrecision.DAY);
    }
}
