// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

/** A row of dashes (Unicode hyphens too), equals signs, underscores or stars under or around a heading. */
public final class Ruler {

    private static final String MARKS = "-=_*~";
    private static final String UNICODE_MARKS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private static final int MIN_AT_END = 5;

    private Ruler() {}

    /** Whether a line contains only such marks and spaces, and at least three marks. */
    public static boolean isRuler(String line) {
        int marks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isMark(c)) {
                marks++;
            } else if (c != ' ' && c != '\t' && c != '\r' && c != '\u00a0') {
                return false;
            }
        }
        return marks >= 3;
    }

    /**
     * The beginning of the ruler at the end of a line ({@code NO-NONSENSE STYLE ------}); the line's length if there is
     * none.
     */
    public static int atEnd(String line) {
        int at = line.length();
        int marks = 0;
        while (at > 0 && (isMark(line.charAt(at - 1)) || line.charAt(at - 1) == ' ')) {
            marks += line.charAt(at - 1) == ' ' ? 0 : 1;
            at--;
        }
        return marks >= MIN_AT_END && at > 0 ? at : line.length();
    }

    private static boolean isMark(char c) {
        return (c <= '~' ? MARKS : UNICODE_MARKS).indexOf(c) >= 0;
    }
}
