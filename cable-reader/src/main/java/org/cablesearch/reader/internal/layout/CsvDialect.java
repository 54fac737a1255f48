// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

/** How a dump writes a quote within a value. */
enum CsvDialect {
    /** {@code \"}, and a backslash as {@code \\}. */
    BACKSLASH,
    /** {@code ""}; a backslash is an ordinary character. */
    DOUBLED;

    /**
     * Detects the dialect from the first unambiguous escaped quote of the dump: one with text after it, since {@code
     * \",} might also be a value that ends in a backslash, and {@code ,"",} is an empty value.
     */
    static CsvDialect of(byte[] prefix) {
        for (int i = 1; i + 1 < prefix.length; i++) {
            if (prefix[i] != '"' || endsValue(prefix[i + 1])) {
                continue;
            }
            if (prefix[i - 1] == '\\') {
                return BACKSLASH;
            }
            if (prefix[i - 1] == '"' && i >= 2 && !startsValue(prefix[i - 2])) {
                return DOUBLED;
            }
        }
        return BACKSLASH;
    }

    private static boolean endsValue(byte next) {
        return next == ',' || next == '\n' || next == '\r' || next == '"';
    }

    private static boolean startsValue(byte previous) {
        return previous == ',' || previous == '\n' || previous == '"';
    }
}
