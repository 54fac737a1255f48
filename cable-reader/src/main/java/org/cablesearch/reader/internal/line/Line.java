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
        int start = 0;
        int number = first;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') {
                continue;
            }
            lines.add(new Line(number++, text.substring(start, i)));
            if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
        }
        if (start < length) {
            lines.add(new Line(number, text.substring(start)));
        }
        return lines;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
