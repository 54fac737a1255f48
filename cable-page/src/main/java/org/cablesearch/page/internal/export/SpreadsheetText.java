package org.cablesearch.page.internal.export;

import java.util.regex.Pattern;

/**
 * Text in a CSV file that a spreadsheet may open. A spreadsheet runs a cell that begins with = as a formula; depending
 * on language and import, also one that begins with another character of {@link #ACTIVE}. In many countries it splits rows
 * at semicolons, and then ignores quotes, so that what follows a semicolon, a tab or a line end in a text
 * becomes a cell too. The text may come from anyone.
 */
public final class SpreadsheetText {

    /** Includes the full-width forms, which Japanese and Chinese spreadsheets treat alike. */
    private static final String ACTIVE = "=+@＝＋－＠-";

    private static final Pattern CELL =
            Pattern.compile("^(?=['\t\r\n" + ACTIVE + "])|(?<=[;\t\n])(?=\"*['" + ACTIVE + "])");

    private static final String MARK = "'";

    private SpreadsheetText() {}

    /**
     * The text, with an apostrophe before each part that may become a cell, if it begins with a character that a
     * spreadsheet may act on, or with an apostrophe: a program restores the text by removing one apostrophe at the start,
     * and one after each semicolon, tab and line end. Control characters are replaced, as on a terminal: see
     * {@link Printable}.
     */
    public static String of(String text) {
        return Printable.of(CELL.matcher(text).replaceAll(MARK));
    }
}
