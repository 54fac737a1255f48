// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.model.internal.text.Runs;

/**
 * The date-time group of a line, with the precedences before it.
 *
 * <pre>
 * O P 131528Z MAY 08        action precedence, info precedence, day 13, 15:28 Zulu
 * P 221128Z FEB 08 ZDS      a service signal after it
 * </pre>
 *
 * @param precedence the action precedence, the first of the letters
 * @param sent the time, to the minute
 */
record DateTimeGroup(Optional<Precedence> precedence, Instant sent) {

    /**
     * The spaces that State's own converter put between digits and letters in 1973: {@code 251346 Z JUN 7 3}. A seventh
     * digit makes a group that cannot be read.
     */
    private static final Pattern SPACED = Pattern.compile("\\b(\\d{6}) ?Z ([A-Z]{3}) (\\d) ?(\\d)(?!\\d)");

    /** The digits {@code 131528} before the Z. */
    private static final int DIGITS = 6;

    /** The first group of the line that has a month and a year; {@code PAGE 02 STATE 050524 131535Z} has none. */
    static Optional<DateTimeGroup> find(String written) {
        if (LetterCase.indexOf(written, "Z", 0) < 0) {
            return Optional.empty();
        }
        String line = SPACED.matcher(written).replaceFirst("$1Z $2 $3$4");
        for (int z = DIGITS; (z = LetterCase.indexOf(line, "Z", z)) >= 0; z++) {
            int start = z - DIGITS;
            if (Digits.are(line, start, z) && (start == 0 || !Digits.is(line.charAt(start - 1)))) {
                Optional<Instant> sent = instant(line, start, z + 1);
                if (sent.isPresent()) {
                    return Optional.of(new DateTimeGroup(precedenceBefore(line, start), sent.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(String line, int start, int monthFrom) {
        int month = Runs.skip(line, monthFrom, " ");
        int afterMonth = Runs.endOfWord(line, month);
        int year = Runs.skip(line, afterMonth, " ");
        int yearEnd = Digits.end(line, year);
        if (afterMonth - month < 3 || (yearEnd - year != 2 && yearEnd - year != 4)) {
            return Optional.empty();
        }
        int monthNumber = MonthNames.number(line.substring(month, month + 3));
        return instant(Digits.value(line, year, yearEnd), monthNumber, line.substring(start, start + DIGITS));
    }

    private static Optional<Instant> instant(int year, int month, String dayHourMinute) {
        try {
            int day = Digits.value(dayHourMinute, 0, 2);
            int hour = Digits.value(dayHourMinute, 2, 4);
            int minute = Digits.value(dayHourMinute, 4, 6);
            return Optional.of(LocalDateTime.of(Mrn.fullYear(year), month, day, hour, minute)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Precedence> precedenceBefore(String line, int end) {
        List<String> letters = Blanks.words(line.substring(0, end));
        int first = letters.size();
        while (first > 0
                && letters.size() - first < 2
                && Precedences.ofLetter(letters.get(first - 1)).isPresent()) {
            first--;
        }
        return first == letters.size() ? Optional.empty() : Precedences.ofLetter(letters.get(first));
    }
}
