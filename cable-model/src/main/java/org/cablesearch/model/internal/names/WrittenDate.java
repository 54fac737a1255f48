// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.text.MonthNames;

/**
 * A month or day as people write it.
 *
 * <pre>
 * May 2008, 2008/05, 2008-5                                          2008-05
 * enero 2010, 1 de enero de 2010                                     2010-01, 2010-01-01
 * 15 August 2008, August 15th, 2008, 15.8.2008, 15/8/2008, 15.8.08   2008-08-15
 * 03/04/2008                                                         2008-04-03 or 2008-03-04
 * </pre>
 *
 * @param days the day, or the first of the month; two if either number may be the month
 * @param isMonth whether only the month is named
 * @param isNumeric whether the month is a number
 * @param end the index after the date
 */
public record WrittenDate(List<LocalDate> days, boolean isMonth, boolean isNumeric, int end) {

    /** The most words of a date: {@code 1 de enero de 2010}. */
    public static final int MAX_WORDS = 5;

    private static final int MAX_LENGTH = 60;

    private static final String ORDINAL = "(?:st|nd|rd|th|er|[º°])?";

    private static final Pattern NAMED = Pattern.compile("(?:(?<day>\\d{1,2})" + ORDINAL
            + "\\.?\\s+(?:of\\s+|de\\s+)?)?(?<name>[a-z]{3,10})\\.?(?:\\s+(?<dayAfter>\\d{1,2})" + ORDINAL
            + ")?,?\\s+(?:del?\\s+)?(?<year>\\d{4})(?!\\d)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[/.-](?<month>\\d{1,2})(?:[/.-](?<day>\\d{1,2}))?(?!\\d)");

    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<one>\\d{1,2})(?<mark>[/.-])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4}|(?<!-)\\d{2})(?!\\d)");

    public WrittenDate {
        days = List.copyOf(days);
    }

    /** The date that begins at an index; {@code folded} is the text without accents, in lower case. */
    public static Optional<WrittenDate> at(String folded, int start) {
        int limit = Math.min(folded.length(), start + MAX_LENGTH);
        return named(NAMED.matcher(folded).region(start, limit))
                .or(() -> yearFirst(YEAR_FIRST.matcher(folded).region(start, limit)))
                .or(() -> yearLast(YEAR_LAST.matcher(folded).region(start, limit)));
    }

    /** The date that is the whole of a text, without accents, in lower case. */
    public static Optional<WrittenDate> whole(String folded) {
        return at(folded, 0).filter(date -> date.end() == folded.length());
    }

    private static Optional<WrittenDate> named(Matcher date) {
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> day = Optional.ofNullable(date.group("day"));
        Optional<String> dayAfter = Optional.ofNullable(date.group("dayAfter"));
        int month = MonthNames.inAnyLanguage(date.group("name"), day.isPresent() || dayAfter.isPresent());
        return day.isPresent() && dayAfter.isPresent()
                ? Optional.empty()
                : of(day(date.group("year"), month, day.or(() -> dayAfter)).stream(), day.or(() -> dayAfter), date);
    }

    private static Optional<WrittenDate> yearFirst(Matcher date) {
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> day = Optional.ofNullable(date.group("day"));
        return of(day(date.group("year"), Integer.parseInt(date.group("month")), day).stream(), day, date);
    }

    /** Reads a date that ends in its year. Before a dot the first number is the day; otherwise either may be the month. */
    private static Optional<WrittenDate> yearLast(Matcher date) {
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        String year = date.group("year");
        Optional<String> one = Optional.of(date.group("one"));
        Optional<String> other = Optional.of(date.group("other"));
        Optional<LocalDate> dayFirst = day(year, Integer.parseInt(other.get()), one);
        Optional<LocalDate> monthFirst =
                date.group("mark").equals(".") ? Optional.empty() : day(year, Integer.parseInt(one.get()), other);
        return of(Stream.of(dayFirst, monthFirst).flatMap(Optional::stream).distinct(), one, date);
    }

    private static Optional<WrittenDate> of(Stream<LocalDate> days, Optional<String> day, Matcher date) {
        List<LocalDate> read = days.toList();
        boolean isNumeric = date.pattern() != NAMED;
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrittenDate(read, day.isEmpty(), isNumeric, date.end()));
    }

    private static Optional<LocalDate> day(String year, int month, Optional<String> day) {
        try {
            return Optional.of(LocalDate.of(
                    Mrn.fullYear(Integer.parseInt(year)),
                    month,
                    day.map(Integer::parseInt).orElse(1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this is, or may be, this day. */
    public boolean agrees(LocalDate sent) {
        return isMonth ? days.getFirst().equals(sent.withDayOfMonth(1)) : days.contains(sent);
    }
}
