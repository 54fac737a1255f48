package org.cablesearch.reader.parse;

/**
 * A line of the body and the page on which it stands.
 *
 * @param line the line
 * @param page the page, from 1
 * @param cut whether a page mark of the new style stood between this line and the one before it
 */
record PagedLine(Line line, int page, boolean cut) {

    String text() {
        return line.text();
    }

    int number() {
        return line.number();
    }

    boolean isBlank() {
        return line.isBlank();
    }

    PagedLine withText(String text) {
        return new PagedLine(new Line(line.number(), text), page, cut);
    }
}
