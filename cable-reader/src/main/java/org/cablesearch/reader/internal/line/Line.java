// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a header or body, without its line end.
 *
 * @param number its number in the source, from 1
 * @param text as written, trailing spaces included
 */
public record Line(int number, String text) {

    /** The lines of a text, numbered from {@code first}; LF, CRLF and a lone CR end a line. */
    public static List<Line> of(String text, int first) {
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(new Line(first + lines.size(), line)));
        return lines;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
