// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.Set;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.line.Digits;

/** Decides what a number in a REF field can be: a serial, a year, a part of a date. */
final class RefSerials {

    private static final WordFile FILE = WordFile.of(RefSerials.class::getResourceAsStream, "reference-words.txt");

    private static final int LAST_PUBLISHED = 2010;
    private static final int MAX_DIGITS = 8;
    private static final int MAX_SERIAL = 9_999_999;

    /** Words that may be between a post and its serial. */
    private static final Set<String> NOISE = words("before a serial");

    private final RefCursor at;

    RefSerials(RefCursor at) {
        this.at = at;
    }

    /**
     * The index after anything that may precede a serial: {@code #}, a colon or comma, {@code CABLES}, a portion
     * marking {@code (C)}, a year {@code (01)}.
     */
    int afterNoise(int from) {
        int i = from;
        while (i < at.end()) {
            boolean noise = at.isMark(i, "#:,.-\u2013") || (at.isWord(i) && NOISE.contains(at.text(i)));
            int next = noise ? i + 1 : afterBrackets(i);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    /**
     * The index after {@code (C)}, or after {@code (01)} or {@code ('01)} before a number; {@code i} if there is none.
     */
    private int afterBrackets(int i) {
        int inner = at.isMark(i + 1, "'\u2019\u2018") ? i + 2 : i + 1;
        boolean mark = inner == i + 1 && at.isWord(inner) && at.text(inner).length() <= 2;
        boolean year = isYear(inner) && at.isNumber(inner + 2);
        return at.isMark(i, "(") && at.isMark(inner + 1, ")") && (mark || year) ? inner + 2 : i;
    }

    /** A number of at most seven digits, not counting leading zeros, that is not part of a date or of a report's number. */
    boolean isSerial(int i) {
        if (!at.isNumber(i) || at.text(i).length() > MAX_DIGITS) {
            return false;
        }
        int serial = Digits.value(at.text(i), 0, at.text(i).length());
        return serial > 0 && serial <= MAX_SERIAL && endsSerial(i + 1) && !isDate(i);
    }

    /** Whether a number can end before this token: no letters or decimals are glued to it. */
    boolean endsSerial(int i) {
        return i >= at.end() || !at.isGlued(i) || !at.isWord(i) || isWordOfNext(i);
    }

    /** {@code STATE 12345AND 44} has lost a space. */
    private boolean isWordOfNext(int i) {
        return at.is(i, "AND");
    }

    private boolean isDate(int i) {
        boolean slashes = at.isMark(i + 1, "/")
                && at.isNumber(i + 2)
                && at.isMark(i + 3, "/")
                && at.isNumber(i + 4)
                && at.text(i).length() <= 2;
        boolean month = at.isWord(i + 1)
                && MonthNames.number(at.text(i + 1)) > 0
                && at.text(i).length() <= 2;
        return slashes || month;
    }

    /** {@code 870 Ulaanbaatar}: the serial precedes the post. */
    boolean isSerialBefore(int i) {
        return isSerial(i) && !isYear(i) && at.text(i).length() > 1;
    }

    /** A number right before a post and its serial that is neither a year nor a serial: {@code 094 QUITO 841}. */
    boolean isStrayNumber(int i, int from) {
        return i >= from && at.isNumber(i) && at.text(i).length() == 3;
    }

    /** Two or four digits, from 1966 to 2010. */
    boolean isYear(int i) {
        if (!at.isNumber(i)) {
            return false;
        }
        String text = at.text(i);
        if (text.length() != 2 && text.length() != 4) {
            return false;
        }
        return isPublished(Mrn.fullYear(Integer.parseInt(text)));
    }

    /** Whether this is a year of the series, as far as it is published. */
    static boolean isPublished(int year) {
        return year >= Mrn.FIRST_YEAR && year <= LAST_PUBLISHED;
    }

    /** A list of {@code reference-words.txt}. */
    static Set<String> words(String list) {
        return Set.copyOf(FILE.words(list));
    }

    static boolean isMonth(String word) {
        return MonthNames.number(word) > 0;
    }
}
