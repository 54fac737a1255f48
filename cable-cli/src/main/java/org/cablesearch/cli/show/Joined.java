package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;

/** Items in a row, on as few lines as hold them. */
public final class Joined {

    private Joined() {}

    /**
     * Fills lines with items, of which none is divided.
     *
     * @param divider what stands between two items; at the end of a line too, unless it begins with a blank
     * @param width the most UTF-16 units a line; an item that is longer has a line of its own
     */
    public static List<String> lines(List<String> items, String divider, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String item : items) {
            if (!line.isEmpty() && line.length() + divider.length() + item.length() > width) {
                lines.add(line + (divider.startsWith(" ") ? "" : divider.strip()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : divider).append(item);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
