// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Blanks;

/**
 * The lines of a paragraph for reading. The teletype broke lines anywhere, so only breaks with a meaning are kept: in lists
 * and tables, and at blank lines. The page shows a cable in the same way ({@code prose.js}).
 *
 * @param isTable whether the text has columns, so that its lines and spaces are kept as they are
 */
record QuotedLines(List<String> lines, boolean isTable) {

    private static final Pattern COLUMNS = Pattern.compile("^.*\\S {3,}\\S.*$", Pattern.MULTILINE);

    private static final Pattern MEANT =
            Pattern.compile("\\n(?=\\s*\\n|\\s*(?:[-–—•*o]|\\(?(?:[A-Za-z]|\\d{1,2})[.)])\\s|\\s{3})");

    private static final int MIN_ROWS = 2;

    /** @param label its number and marking; may be empty */
    static QuotedLines of(String label, String text) {
        if (COLUMNS.matcher(text).results().limit(MIN_ROWS).count() == MIN_ROWS) {
            Stream<String> lines = Stream.concat(Stream.of(label).filter(one -> !one.isEmpty()), text.lines());
            return new QuotedLines(lines.map(String::stripTrailing).toList(), true);
        }
        List<String> lines = MEANT.splitAsStream(label + " " + text)
                .map(Blanks::squeeze)
                .filter(line -> !line.isEmpty())
                .toList();
        return new QuotedLines(lines, false);
    }
}
