// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;

/**
 * What the publisher or the dump put above a body.
 *
 * <pre>
 * Friday, 23 February 2001, 15:53      a date line
 * &lt;&lt;218634&gt;&gt;    ID: 190648             the beginning of a database row
 * </pre>
 */
public final class PublisherLine {

    private static final List<String> DAYS =
            List.of("MONDAY, ", "TUESDAY, ", "WEDNESDAY, ", "THURSDAY, ", "FRIDAY, ", "SATURDAY, ", "SUNDAY, ");

    private static final int MAX_DATE_LENGTH = 50;

    private PublisherLine() {}

    /** Whether the rest of a line, from {@code at} on, is a date line; the line must not end in blanks. */
    public static boolean isDate(String line, int at) {
        return line.length() - at < MAX_DATE_LENGTH
                && DAYS.stream().anyMatch(day -> LetterCase.isAt(line, at, day))
                && Digits.is(line.charAt(line.length() - 1));
    }

    /** Whether a database row begins at {@code at}. */
    public static boolean isRow(String line, int at) {
        int mark = line.startsWith("<<", at) ? 2 : line.regionMatches(true, at, "ID: ", 0, 4) ? 4 : line.length();
        return Digits.end(line, at + mark) > at + mark;
    }
}
