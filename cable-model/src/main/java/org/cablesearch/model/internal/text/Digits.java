// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

/** Runs of the digits 0 to 9. */
public final class Digits {

    private Digits() {}

    public static boolean is(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is a digit from {@code start} on. */
    public static boolean isIn(CharSequence text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (is(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has nothing but digits. */
    public static boolean are(CharSequence text) {
        return are(text, 0, text.length());
    }

    /** Whether there are only digits from {@code start} to {@code end}. */
    public static boolean are(CharSequence text, int start, int end) {
        return end(text, start) >= end;
    }

    /** The end of the digits that begin at {@code start}; {@code start} itself if there are none. */
    public static int end(CharSequence text, int start) {
        return end(text, start, Integer.MAX_VALUE);
    }

    /** The end of the digits that begin at {@code start}, at most {@code max} digits further. */
    public static int end(CharSequence text, int start, int max) {
        int i = start;
        while (i < text.length() && i - start < max && is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The beginning of the digits that end at {@code end}. */
    public static int start(CharSequence text, int end) {
        return start(text, end, Integer.MAX_VALUE);
    }

    /** The beginning of the digits that end at {@code end}, at most {@code max} digits before it. */
    public static int start(CharSequence text, int end, int max) {
        int i = end;
        while (i > 0 && end - i < max && is(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** The value of at most nine digits. */
    public static int value(CharSequence text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
