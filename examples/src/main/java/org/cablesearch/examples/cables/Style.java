package org.cablesearch.examples.cables;

/** How a piece of text is set off on a terminal. */
enum Style {
    /** Subjects and headings. */
    STRONG("\u001b[1m"),
    /** What stands beside the text: paragraph numbers, bars. */
    FAINT("\u001b[36m"),
    /** What matched. */
    MATCH("\u001b[1;33m"),
    /** What went wrong. */
    ALARM("\u001b[31m");

    /** Ends every style. */
    static final String END = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** What the terminal is sent to begin the style. */
    String code() {
        return code;
    }

    /** The text in this style, or as it is where the display has no colours. */
    String on(Display display, String text) {
        return display.colour() && !text.isEmpty() ? code + text + END : text;
    }
}
