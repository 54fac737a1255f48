// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

/** The style of a piece of text on a terminal. */
public enum Style {
    /** Subjects and headings. */
    STRONG("\u001b[1m"),
    /** Text in the margin: paragraph numbers, bars. */
    FAINT("\u001b[36m"),
    /** Matches. */
    MATCH("\u001b[1;33m"),
    /** Problems. */
    ALARM("\u001b[31m");

    private static final String END = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between the codes that begin and end this style. */
    String around(String text) {
        return code + text + END;
    }
}
