// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Printable;

/**
 * Text in a CSV file that a spreadsheet may open. The text may come from anyone, and a spreadsheet runs a cell that
 * begins with = as a formula; depending on its language and on how the file is imported, it also runs one that begins
 * with another character of {@link #ACTIVE}. In many countries, spreadsheets split rows at semicolons and then ignore
 * quotes, so that the text after a semicolon, a tab or a line end becomes a cell too.
 */
public final class SpreadsheetText {

    /** Includes the full-width forms, which Japanese and Chinese spreadsheets treat like the others. */
    private static final String ACTIVE = "=+@＝＋－＠-";

    private static final Pattern CELL =
            Pattern.compile("^(?=['\t\r\n" + ACTIVE + "])|(?<=[;\t\n])(?=\"*['" + ACTIVE + "])");

    private static final String MARK = "'";

    private SpreadsheetText() {}

    /**
     * The text, with an apostrophe before each part that may become a cell and that begins with an active character or
     * with an apostrophe. A program restores the text by removing one apostrophe at the start, and one after each
     * semicolon, tab and line end. Control characters are replaced, as on a terminal: see {@link Printable}.
     */
    public static String of(String text) {
        return Printable.of(CELL.matcher(text).replaceAll(MARK));
    }
}
