// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;

/** Items in a row, on as few lines as possible. */
final class Joined {

    private Joined() {}

    /**
     * Fills lines with items.
     *
     * @param divider the text between two items, and at the end of a line unless it begins with a space
     * @param width the maximum width of a line in UTF-16 units; a longer item is broken into lines of its own
     */
    static List<String> lines(List<String> items, String divider, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String atEnd = divider.startsWith(" ") ? "" : divider.strip();
        int room = width - atEnd.length();
        for (String item : items) {
            if (!line.isEmpty() && line.length() + divider.length() + item.length() > room) {
                lines.add(line + atEnd);
                line.setLength(0);
            }
            if (item.length() > room) {
                lines.addAll(Wrapping.filledText(item, room));
            } else {
                line.append(line.isEmpty() ? "" : divider).append(item);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
