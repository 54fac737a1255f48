// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

/** Counts line ends. */
public final class Lines {

    private Lines() {}

    /** The number of line ends in the first {@code end} bytes. */
    public static int endsIn(byte[] bytes, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** The number of line ends in {@code text}. */
    public static int endsIn(String text) {
        return endsIn(text, text.length());
    }

    /** The number of line ends in the first {@code end} characters. */
    public static int endsIn(String text, int end) {
        int lines = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }
}
