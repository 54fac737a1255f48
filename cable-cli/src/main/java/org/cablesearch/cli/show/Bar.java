// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

/** A bar of block characters, exact to an eighth of a character. */
final class Bar {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Bar() {}

    /** A bar for a number. The largest number has a bar of full width, and only 0 has none. */
    static String of(long number, long greatest, int width) {
        if (number == 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round(8.0 * width * number / greatest));
        String full = "█".repeat((int) (eighths / 8));
        int rest = (int) (eighths % 8);
        return rest == 0 ? full : full + EIGHTHS.charAt(rest);
    }
}
