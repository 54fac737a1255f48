package org.cablesearch.cli.console;

/** How a piece of text is set off on a terminal. */
public enum Style {
    /** Subjects and headings. */
    STRONG("\u001b[1m"),
    /** What stands beside the text: paragraph numbers, bars. */
    FAINT("\u001b[36m"),
    /** What matched. */
    MATCH("\u001b[1;33m"),
    /** What went wrong. */
    ALARM("\u001b[31m");

    /** Ends every style. */
    public static final String END = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** What the terminal is sent to begin the style. */
    public String code() {
        return code;
    }

    /** The text in this style, or as it is where the display has no colours. */
    public String on(Display display, String text) {
        return display.colour() && !text.isEmpty() ? code + text + END : text;
    }
}
