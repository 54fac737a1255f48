// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.reader.internal.line.Line;

/**
 * The executive order under which a cable is classified, and the day on which it is to be declassified.
 *
 * <pre>
 * E.O. 12958: DECL: 11/22/2012       month first, always
 * EO 12958 DECL: 6/30/08             2008
 * E.O. 12958: N/A                    no day; likewise AFTER KOREAN UNIFICATION
 * E.O. 12356: DECL: OADR             no day, but an exemption; likewise X1 to X8
 * E.O. 12598: DECL: 2015/11/22       a misspelt order
 * E.O. 12958: DECL: AUGUST 5, 2018   the month in words; likewise 5 AUG 2018
 * E.O. 12958: DNG: CO 03/06/2017     no day: the level is only lowered
 * </pre>
 */
public final class ExecutiveOrderParser {

    private static final List<String> ORDERS = List.of("11652", "12065", "12356", "12958", "13526");

    /** Orders with a digit missing. */
    private static final Map<String, String> MISSPELT = Map.of("1295", "12958", "1258", "12958", "2958", "12958");

    private static final Pattern NUMBER = Pattern.compile("(?i)E(?<![A-Z]E)[. ]{0,2}[O0](?:1 )?[.: ]{0,3}(\\d{4,5})");

    private static final Pattern DAY_LAST = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");

    private static final Pattern DAY_SECOND =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}|\\d{2})(?!\\d)");

    /** Directly after the order or its label, because the day of a source may follow later (09STATE63860). */
    private static final Pattern MONTH_IN_WORDS = Pattern.compile(
            "(?i)(?:^|\\bDECL[A-Z]*(?: ON)?\\b)[:. ]*"
                    + "(?:(?<first>\\d{1,2})[ -]?)?(?<month>[A-Z]{3})[A-Z]{0,6}[. -]*(?:(?<second>\\d{1,2}),? ?)?(?<year>\\d{4})\\b");

    /** {@code DNG: CO 03/06/2017}: the day on which the level is lowered, not the day of declassification. */
    private static final Pattern DOWNGRADED = Pattern.compile("(?i)D(?<=\\bD)NG\\b[:. ]*(?:CO\\b)?[:. ]*[\\d/.-]*");

    private static final Pattern EXEMPTION = Pattern.compile("(?i)(?=[OX])(?<![A-Z0-9])(?:OADR|X[1-8])(?![A-Z0-9])");

    private static final int FIRST_TWO_DIGIT_YEAR = 66;
    private static final int MAX_LENGTH = 2000;

    /** The schedules of declassification under the orders of 1972 and 1978: {@code XGDS-1,3}, {@code RDS-4}. */
    private static final Pattern SCHEDULE =
            Pattern.compile("(?=[XGAR])(?<![A-Z])(X ?GDS|GDS|ADS|RDS)(?: ?- ?(\\d(?: ?, ?\\d(?!\\d)){0,9}))?(?!\\d)");

    /** {@code (SPIERS, RONALD I.)} after the schedule. */
    private static final Pattern OFFICIAL = Pattern.compile("\\(([A-Z][A-Z'. -]{1,30},[A-Z'. -]{1,30}|[A-Z]{3,20})\\)");

    /**
     * What the field says.
     *
     * @param order the number of the order, corrected if it is misspelt
     * @param declassifyOn the day
     * @param reasons the schedules of declassification, one each ({@code XGDS-1}), and the words for why there is no day:
     *     {@code OADR} (originating agency's determination required), {@code X1} to {@code X8} (E.O. 12958, section
     *     1.6(d))
     * @param classifiedBy the official after the schedule
     */
    public record Result(
            Optional<String> order, Optional<LocalDate> declassifyOn, List<String> reasons, List<String> classifiedBy) {

        public Result {
            reasons = List.copyOf(reasons);
            classifiedBy = List.copyOf(classifiedBy);
        }
    }

    private ExecutiveOrderParser() {}

    public static Result parse(List<Line> field) {
        String joined = field.stream().map(line -> line.text().strip()).collect(Collectors.joining(" "));
        String text = joined.substring(0, Math.min(joined.length(), MAX_LENGTH));
        Matcher number = NUMBER.matcher(text);
        boolean hasNumber = number.find();
        String rest = hasNumber ? text.substring(number.end()) : text;
        List<String> schedules = schedules(rest);
        return new Result(
                hasNumber ? order(number.group(1)) : Optional.empty(),
                date(rest),
                Stream.concat(schedules.stream(), exemptions(rest).stream()).toList(),
                schedules.isEmpty() ? List.of() : official(rest));
    }

    private static List<String> exemptions(String text) {
        return EXEMPTION
                .matcher(text)
                .results()
                .map(found -> LetterCase.upper(found.group()))
                .distinct()
                .toList();
    }

    private static List<String> schedules(String text) {
        Matcher schedule = SCHEDULE.matcher(text);
        if (!schedule.find()) {
            return List.of();
        }
        String code = schedule.group(1).replace(" ", "");
        String numbers = schedule.group(2);
        return numbers == null
                ? List.of(code)
                : Arrays.stream(numbers.split(","))
                        .map(number -> code + "-" + number.strip())
                        .toList();
    }

    private static List<String> official(String text) {
        Matcher name = OFFICIAL.matcher(text);
        return name.find() ? List.of(Blanks.squeeze(name.group(1))) : List.of();
    }

    private static Optional<String> order(String written) {
        if (ORDERS.contains(written)) {
            return Optional.of(written);
        }
        Optional<String> nearest = ORDERS.stream()
                .filter(order -> isSwapped(order, written) || isOneDigitOff(order, written))
                .findFirst();
        return nearest.isPresent() ? nearest : Optional.of(MISSPELT.getOrDefault(written, written));
    }

    /** {@code 12598} for {@code 12958}: the same digits in another order. */
    private static boolean isSwapped(String order, String written) {
        return Arrays.equals(
                order.chars().sorted().toArray(), written.chars().sorted().toArray());
    }

    private static boolean isOneDigitOff(String order, String written) {
        return order.length() == written.length()
                && IntStream.range(0, order.length())
                                .filter(i -> order.charAt(i) != written.charAt(i))
                                .count()
                        == 1;
    }

    private static Optional<LocalDate> date(String written) {
        if (!Digits.isIn(written, 0)) {
            return Optional.empty();
        }
        String text = DOWNGRADED.matcher(written).replaceAll(" ");
        Matcher last = DAY_LAST.matcher(text);
        if (last.find()) {
            return day(last.group(1), last.group(2), last.group(3));
        }
        Matcher second = DAY_SECOND.matcher(text);
        return second.find() ? day(second.group(3), second.group(1), second.group(2)) : dateInWords(text);
    }

    private static Optional<LocalDate> dateInWords(String text) {
        Matcher words = MONTH_IN_WORDS.matcher(text);
        if (!words.find() || (words.group("first") == null) == (words.group("second") == null)) {
            return Optional.empty();
        }
        String day = words.group("first") == null ? words.group("second") : words.group("first");
        return day(words.group("year"), String.valueOf(MonthNames.number(words.group("month"))), day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int written = Integer.parseInt(year);
            int full = year.length() == 4 ? written : written + (written < FIRST_TWO_DIGIT_YEAR ? 2000 : 1900);
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
