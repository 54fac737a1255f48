// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.DatePrecision;

/** Dates for people, to the minute or the day. */
public final class Dates {

    private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm'Z'");
    private static final DateTimeFormatter DAY = format("uuuu-MM-dd");

    private Dates() {}

    /** {@code 2006-08-01 11:01Z}, {@code 2006-08-01}, or nothing. */
    public static String text(Optional<CableDate> date) {
        return date.map(Dates::text).orElse("");
    }

    /** {@code 2006-08-01}. */
    public static String day(Instant time) {
        return DAY.format(time);
    }

    /** {@code 2006-08-01 11:01Z}. */
    public static String text(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code 2006-08-01 11:01Z}, or {@code 2006-08-01} if only the day is known. */
    public static String text(CableDate date) {
        return (date.precision() == DatePrecision.MINUTE ? MINUTE : DAY).format(date.instant());
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
