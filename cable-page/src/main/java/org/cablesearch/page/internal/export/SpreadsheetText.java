package org.cablesearch.page.internal.export;

/**
 * Text in a CSV file that a spreadsheet may open. A spreadsheet runs a cell that begins with = as a formula; depending
 * on language and import, also one that begins with another character of {@link #ACTIVE}. The text may come from
 * anyone.
 */
public final class SpreadsheetText {

    /** Includes the full-width forms, which Japanese and Chinese spreadsheets treat alike. */
    private static final String ACTIVE = "=+-@\t\r\n＝＋－＠";

    private static final String MARK = "'";

    private SpreadsheetText() {}

    /**
     * The text, with an apostrophe before it if it begins with a character that a spreadsheet may act on, or with an
     * apostrophe: a program restores the text by removing one apostrophe at the start of each cell. Control characters
     * are replaced, as on a terminal: see {@link Printable}.
     */
    public static String of(String text) {
        boolean marked = !text.isEmpty() && (MARK + ACTIVE).indexOf(text.charAt(0)) >= 0;
        return Printable.of(marked ? MARK + text : text);
    }
}
