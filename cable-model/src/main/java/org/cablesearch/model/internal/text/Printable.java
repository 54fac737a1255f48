// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

/**
 * Makes text safe for a terminal or a spreadsheet. Cables, ids and file names may contain escape sequences, which a
 * terminal executes, and characters that reverse the direction of the text after them.
 */
public final class Printable {

    private static final char REPLACEMENT = '\ufffd';

    private Printable() {}

    /** The text, with U+FFFD in place of each unsafe character. Line ends and tabs are kept. */
    public static String of(String text) {
        return text.chars().noneMatch(Controls::isUnsafe) ? text : replaced(text);
    }

    /** The text on one line, safe to show. */
    public static String oneLine(String text) {
        return of(text.replaceAll("[\\r\\n\\t]+", " ").strip());
    }

    private static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text);
        for (int i = 0; i < safe.length(); i++) {
            if (Controls.isUnsafe(safe.charAt(i))) {
                safe.setCharAt(i, REPLACEMENT);
            }
        }
        return safe.toString();
    }
}
