package org.cablesearch.query.internal.term;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A day, a month or a year in UTC, as the seconds that lie in it.
 *
 * @param first the first second of the epoch in it
 * @param last the last second in it
 */
public record DateRange(long first, long last) {

    /**
     * Reads {@code 2006}, {@code 2006-08} or {@code 2006-08-15}.
     *
     * @throws IllegalArgumentException with a message for the user if the text is none of these
     */
    public static DateRange of(String text) {
        try {
            return switch (text.length()) {
                case 4 -> between(day(text + "-01-01"), day(text + "-12-31"));
                case 7 -> between(day(text + "-01"), YearMonth.parse(text).atEndOfMonth());
                case 10 -> between(day(text), day(text));
                default -> throw new DateTimeException("");
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no date; write a year, a month or a day: 2006, 2006-08, 2006-08-15", e);
        }
    }

    /** The first day in it, in UTC. */
    public LocalDate firstDay() {
        return dayOf(first);
    }

    /** The last day in it, in UTC. */
    public LocalDate lastDay() {
        return dayOf(last);
    }

    private static LocalDate dayOf(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** The days from one to another, both included. */
    public static DateRange between(LocalDate from, LocalDate to) {
        return new DateRange(
                from.atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
                to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1);
    }
}
