// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Optional;

/**
 * A line of the body and the page it is on.
 *
 * @param line the line
 * @param page the page, from 1
 * @param cut whether there was a page mark of the new style between this line and the one before it
 * @param opening the numbered paragraph that the line opens, if it is not known to be text
 */
public record PagedLine(Line line, int page, boolean cut, Optional<ParagraphOpening> opening) {

    public PagedLine(Line line, int page, boolean cut) {
        this(line, page, cut, ParagraphOpening.of(line.text()));
    }

    /** Removes the blank lines at the end of a list. */
    static void dropBlankEnd(List<PagedLine> lines) {
        lines.subList(textEnd(lines), lines.size()).clear();
    }

    /** The index after the last line that is not blank. */
    static int textEnd(List<PagedLine> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    public String text() {
        return line.text();
    }

    public int number() {
        return line.number();
    }

    public boolean isBlank() {
        return line.isBlank();
    }

    public boolean isRuler() {
        return Ruler.isRuler(line.text());
    }

    public boolean opens() {
        return opening.isPresent();
    }

    public PagedLine withText(String text) {
        return new PagedLine(new Line(line.number(), text), page, cut);
    }

    /** The same line, which opens no paragraph. */
    public PagedLine asText() {
        return new PagedLine(line, page, cut, Optional.empty());
    }
}
