// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Locale;

/** Numbers for people. */
public final class CountText {

    private CountText() {}

    /** {@code 251,287}. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 cable}, {@code 251,287 cables}. */
    public static String of(long number, String what) {
        return of(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** A number at the right end of a column. */
    static String right(long number, int width) {
        String text = of(number);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
