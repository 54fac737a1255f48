package org.cablesearch.cli.out;

/**
 * Texts in a CSV that a spreadsheet may open. It would take a cell that begins with = for a formula, and run it; in some
 * languages and ways of import also one that begins with another of {@link #ACTIVE}. Queries and ids may come from anyone.
 */
final class SpreadsheetText {

    /** Full-width forms too: a Japanese or Chinese spreadsheet takes them for the narrow ones. */
    private static final String ACTIVE = "=+-@\t\r\n＝＋－＠";

    private static final String MARK = "'";

    private SpreadsheetText() {}

    /**
     * The text with an apostrophe before it where it begins with a sign that a spreadsheet may act on, or with an apostrophe.
     * So nothing is lost: whoever takes one apostrophe off the front of each cell that has one has the texts as they were.
     */
    static String of(String text) {
        boolean marked = !text.isEmpty() && (MARK + ACTIVE).indexOf(text.charAt(0)) >= 0;
        return marked ? MARK + text : text;
    }
}
