// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.internal.text.MonthNames;

/**
 * The date of a published record, as one of the layouts writes it.
 *
 * <pre>
 * Tue Aug 01 00:00:00 +0200 2006    text: a day; the time is midnight in some zone and must not shift the day
 * 2/25/1972 9:09                    dump: month first
 * 2000-11-29 13:01                  page
 * </pre>
 *
 * @param time the date and time as written, without a zone
 * @param precision how exact it is
 */
record RecordDate(LocalDateTime time, DatePrecision precision) {
    private static final int MAX_LENGTH = 40;

    private static final Pattern TEXT =
            Pattern.compile("[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\\d\\d?) [0-9:]+ \\S+ (\\d{4})");
    private static final Pattern DUMP =
            Pattern.compile("(\\d\\d?)/(\\d\\d?)/(\\d{4})(?: (\\d\\d?):(\\d\\d)(?::\\d\\d)?)?");
    private static final Pattern PAGE =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:[ T](\\d\\d):(\\d\\d)(?::\\d\\d)?)?");

    /** The date in a text; empty if it has none of these forms. */
    static Optional<RecordDate> parse(String text) {
        String date = text.strip();
        if (date.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Matcher day = TEXT.matcher(date);
            if (day.matches()) {
                return Optional.of(of(day.group(3), month(day.group(1)), day.group(2)));
            }
            Matcher dump = DUMP.matcher(date);
            if (dump.matches()) {
                return Optional.of(
                        of(dump.group(3), dump.group(1), dump.group(2)).at(dump));
            }
            Matcher page = PAGE.matcher(date);
            return page.matches()
                    ? Optional.of(
                            of(page.group(1), page.group(2), page.group(3)).at(page))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The number of a month; 0 for a word that is not a month. */
    private static String month(String name) {
        return String.valueOf(MonthNames.number(name));
    }

    private static RecordDate of(String year, String month, String day) {
        return new RecordDate(
                LocalDateTime.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), 0, 0),
                DatePrecision.DAY);
    }

    /** With the hour and minute of groups 4 and 5, if present. */
    private RecordDate at(Matcher date) {
        return date.group(4) == null
                ? this
                : new RecordDate(
                        time.withHour(Integer.parseInt(date.group(4))).withMinute(Integer.parseInt(date.group(5))),
                        DatePrecision.MINUTE);
    }
}
