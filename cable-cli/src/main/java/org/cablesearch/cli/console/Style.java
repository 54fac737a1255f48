package org.cablesearch.cli.console;

/** How a piece of text is set off on a terminal. */
public enum Style {
    /** Subjects and headings. */
    STRONG("\u001b[1m"),
    /** What stands beside the text: paragraph numbers, bars. */
    FAINT("\u001b[36m"),
    /** What matched. */
    MATCH("\u001b[1;33m"),
    /** What is wrong. */
    ALARM("\u001b[31m");

    private static final String END = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text with the codes that begin and end this style. */
    String around(String text) {
        return code + text + END;
    }
}
