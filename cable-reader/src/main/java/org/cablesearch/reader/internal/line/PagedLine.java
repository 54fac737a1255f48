package org.cablesearch.reader.internal.line;

/**
 * A line of the body and the page it is on.
 *
 * @param line the line
 * @param page the page, from 1
 * @param cut whether there was a page mark of the new style between this line and the one before it
 */
public record PagedLine(Line line, int page, boolean cut) {

    public String text() {
        return line.text();
    }

    public int number() {
        return line.number();
    }

    public boolean isBlank() {
        return line.isBlank();
    }

    public PagedLine withText(String text) {
        return new PagedLine(new Line(line.number(), text), page, cut);
    }
}
