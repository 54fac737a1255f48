// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.field;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cablesearch.model.internal.names.WrittenDate;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.InvalidValueException;

/**
 * A year, month, day, minute or second in UTC, or a range of them, as seconds.
 *
 * @param first its first second, counted from the epoch
 * @param last its last second, counted from the epoch
 */
public record DateRange(long first, long last) {

    private static final Pattern YEAR_IN_TEXT = Pattern.compile("(?:in|during)\\s+(?<year>(?:19|20)\\d{2})");
    private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    /** A time in UTC, to the minute or second: {@code 2006-08-15T14:30Z}. Beyond the year 9999, the year has a sign. */
    private static final Pattern TIME = Pattern.compile(
            "(?<minute>(?:\\d{4}|[+-]\\d{4,9})-\\d\\d-\\d\\dT\\d\\d:\\d\\d)(?<second>:\\d\\d)?Z",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads a date, see {@link #ofDays}, or a time in UTC: {@code 2006-08-15T14:30Z}, {@code 2006-08-15T14:30:59Z}.
     *
     * @throws IllegalArgumentException with a message for the user if the text is not one of these
     */
    public static DateRange of(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return ofDays(text);
        }
        try {
            boolean isMinute = time.group("second") == null;
            long first = Instant.parse(isMinute ? time.group("minute") + ":00Z" : text)
                    .getEpochSecond();
            return new DateRange(first, isMinute ? first + 59 : first);
        } catch (DateTimeException e) {
            throw new InvalidValueException(
                    "\"" + text + "\" is not a time; write it in UTC as in 2006-08-15T14:30Z", nearest(text));
        }
    }

    /**
     * Reads {@code 2006}, {@code 2006-08} or {@code 2006-08-15}, or a month or day as people write it, see {@link
     * WrittenDate}.
     *
     * @throws IllegalArgumentException with a message for the user if the text is not one of these
     */
    public static DateRange ofDays(String text) {
        try {
            return ofDigits(text);
        } catch (DateTimeException e) {
            return WrittenDate.whole(Folding.fold(text.strip()))
                    .map(date -> ofDigits(digits(onlyReading(text, date))))
                    .orElseThrow(() -> new InvalidValueException(
                            "\"" + text + "\" is not a date; write a year, a month or a day: 2006, 2006-08, 2006-08-15",
                            nearest(text)));
        }
    }

    /** A time in whole seconds; if it is on no day that Java knows, a second of the nearest day. */
    public static Instant onADay(Instant time) {
        DateRange days = between(LocalDate.MIN, LocalDate.MAX);
        return Instant.ofEpochSecond(Math.clamp(time.getEpochSecond(), days.first, days.last));
    }

    /** A last second {@linkplain #onADay on a day} as text that {@link #of(String)} reads: a day, a minute or a second. */
    public static String written(Instant last) {
        if (isEndOfDay(last)) {
            return dayOf(last.getEpochSecond()).toString();
        }
        boolean isMinute = Math.floorMod(last.getEpochSecond(), 60) == 59;
        String text = last.toString();
        return isMinute ? text.replaceFirst(":59Z$", "Z") : text;
    }

    /** Whether a time is the last second of a day in UTC. */
    public static boolean isEndOfDay(Instant time) {
        return Math.floorMod(time.getEpochSecond(), SECONDS_OF_DAY) == SECONDS_OF_DAY - 1;
    }

    /** The times up to this one, which is included. */
    public static DateRange until(Instant end) {
        return new DateRange(Long.MIN_VALUE, end.getEpochSecond());
    }

    /** The times that are also in another range. */
    public DateRange and(DateRange other) {
        return new DateRange(Math.max(first, other.first), Math.min(last, other.last));
    }

    /** The seconds from one end of a range of dates to the other. */
    public static DateRange of(CableQuery.Range range) {
        long first = range.from()
                .map(DateRange::of)
                .map(from -> range.fromIncluded() ? from.first() : from.last() + 1)
                .orElse(Long.MIN_VALUE);
        long last = range.to()
                .map(DateRange::of)
                .map(to -> range.toIncluded() ? to.last() : to.first() - 1)
                .orElse(Long.MAX_VALUE);
        return new DateRange(first, last);
    }

    private static DateRange ofDigits(String text) {
        return switch (text.length()) {
            case 4 -> between(day(text + "-01-01"), day(text + "-12-31"));
            case 7 -> between(day(text + "-01"), YearMonth.parse(text).atEndOfMonth());
            // Beyond the year 9999 a day has more digits and a sign: +999999999-12-31.
            default -> between(day(text), day(text));
        };
    }

    /**
     * The date in digits for words of a query that name a month with its year, a day, or {@code in 2006}; empty for other
     * words, and for a date with two readings.
     */
    public static Optional<String> inText(String words) {
        String written = Folding.fold(words.strip());
        Matcher year = YEAR_IN_TEXT.matcher(written);
        return year.matches()
                ? Optional.of(year.group("year"))
                : WrittenDate.whole(written)
                        .filter(date -> date.days().size() == 1)
                        .map(DateRange::digits);
    }

    /** A month or day in digits, {@code 2008-05} or {@code 2008-08-15}. */
    private static String digits(WrittenDate date) {
        String day = date.days().getFirst().toString();
        return date.isMonth() ? day.substring(0, 7) : day;
    }

    private static WrittenDate onlyReading(String typed, WrittenDate date) {
        if (date.days().size() > 1) {
            String first = date.days().getFirst().toString();
            throw new InvalidValueException(
                    "\"" + typed + "\" can mean two dates; write " + first + " or "
                            + date.days().getLast(),
                    Optional.of(first));
        }
        return date;
    }

    /** The month or year that an invalid date begins with: {@code 2006} of {@code 2006-13}. */
    private static Optional<String> nearest(String text) {
        return IntStream.of(10, 7, 4)
                .filter(length -> length < text.length())
                .mapToObj(length -> text.substring(0, length))
                .filter(DateRange::isDate)
                .findFirst();
    }

    private static boolean isDate(String text) {
        try {
            return ofDays(text).first() < Long.MAX_VALUE;
        } catch (InvalidValueException e) {
            return false;
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

    /** The range from one day to another, both included. */
    public static DateRange between(LocalDate from, LocalDate to) {
        return new DateRange(
                from.toEpochSecond(LocalTime.MIN, ZoneOffset.UTC), to.toEpochSecond(LocalTime.MAX, ZoneOffset.UTC));
    }

    /** The days from one on, to another, or between the two; empty if neither is given. */
    public static Optional<DateRange> between(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.or(() -> to)
                .map(any -> new DateRange(
                        from.map(day -> between(day, day).first()).orElse(Long.MIN_VALUE),
                        to.map(day -> between(day, day).last()).orElse(Long.MAX_VALUE)));
    }
}
