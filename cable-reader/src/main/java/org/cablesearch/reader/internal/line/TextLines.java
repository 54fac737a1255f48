// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;

/** The lines of a text, and what is above and below each; there is nothing above the first and below the last. */
public record TextLines(List<PagedLine> list) {

    public TextLines {
        list = List.copyOf(list);
    }

    public int size() {
        return list.size();
    }

    public PagedLine get(int i) {
        return list.get(i);
    }

    /** The text of a line, stripped. */
    public String text(int i) {
        return list.get(i).text().strip();
    }

    public boolean isBlank(int i) {
        return i >= 0 && i < list.size() && list.get(i).isBlank();
    }

    public boolean isRuler(int i) {
        return i >= 0 && i < list.size() && list.get(i).isRuler();
    }

    public boolean opens(int i) {
        return i >= 0 && i < list.size() && list.get(i).opens();
    }

    /** Whether a line has text: it is neither blank nor a ruler. */
    public boolean isText(int i) {
        return i >= 0
                && i < list.size()
                && !list.get(i).isBlank()
                && !list.get(i).isRuler();
    }

    /** The first line from {@code i} on that is not blank; the size if there is none. */
    public int below(int i) {
        int at = i;
        while (isBlank(at)) {
            at++;
        }
        return at;
    }

    /** The last line before {@code i} that is not blank; -1 if there is none. */
    public int above(int i) {
        int at = i - 1;
        while (isBlank(at)) {
            at--;
        }
        return at;
    }
}
