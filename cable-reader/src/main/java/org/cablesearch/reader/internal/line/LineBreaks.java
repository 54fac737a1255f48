// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import org.cablesearch.model.internal.text.LetterCase;

/** Line ends of an HTML page that remain in the text as {@code <br>}. */
public final class LineBreaks {

    private static final String BREAK = "<br>";

    private LineBreaks() {}

    /**
     * Removes the break at the end of a blank line or a ruler. Returns any other line unchanged, since text stays as
     * written.
     */
    static String stripFromRuler(String line) {
        if (line.indexOf('<') < 0) {
            return line;
        }
        String stripped = strip(line);
        return stripped.isBlank() || Ruler.isRuler(stripped) ? stripped : line;
    }

    /** The line without the break at its end. */
    public static String strip(String line) {
        String text = line.stripTrailing();
        int start = text.length() - BREAK.length();
        return start >= 0 && LetterCase.isAt(text, start, BREAK) ? text.substring(0, start) : line;
    }
}
