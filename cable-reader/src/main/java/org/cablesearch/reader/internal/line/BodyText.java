// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;

/**
 * The lines of the body as the post sent them, without those that the publisher or the dump added.
 *
 * <pre>
 * Wednesday, 29 November 2000, 13:59      the publisher's date line: dropped
 * &lt;&lt;220571&gt;&gt; 8/13/2009 8:54 09ULAAN…    the whole database row: dropped up to the classification line
 * ¶1. (C) …                               the pilcrow: dropped
 * SUBJECT: … \                            an escaped line end of the dump: the backslash is dropped
 * \                                       an escaped empty line; a lone full stop is one too
 * - - - &lt;br&gt;                              a ruler or blank line of the page (09LAPAZ96): without the break
 * </pre>
 *
 * @param lines the remaining lines, with their numbers in the source
 * @param dropped the lines of the database row and the date line
 * @param problems the repairs
 */
public record BodyText(List<Line> lines, List<Line> dropped, List<Problem> problems) {

    private static final String HEADER_ENDS = "header ends ----";

    public static BodyText of(List<Line> body) {
        List<Problem> problems = new ArrayList<>();
        List<Line> lines = clean(body, problems);
        int start = start(lines, problems);
        return new BodyText(lines.subList(start, lines.size()), lines.subList(0, start), problems);
    }

    private static List<Line> clean(List<Line> lines, List<Problem> problems) {
        boolean escaped = isEscaped(lines);
        if (escaped) {
            problems.add(new Problem(
                    ProblemCode.ESCAPED_LINE_ENDS,
                    "lines end in a backslash, which was dropped",
                    OptionalInt.of(lines.get(0).number())));
        }
        List<Line> clean = new ArrayList<>(lines.size());
        for (Line line : lines) {
            // Blanks at its end mean nothing, and each of the following steps would remove them again.
            String text = withoutPilcrow(LineBreaks.stripFromRuler(line.text())).stripTrailing();
            if (escaped || text.strip().equals("\\")) {
                text = text.replace("\\", "").stripTrailing();
            }
            if (text.strip().equals(".")) {
                text = "";
            }
            clean.add(text.equals(line.text()) ? line : new Line(line.number(), text));
        }
        return clean;
    }

    /** Whether more than half of the lines that are not empty end in a backslash. */
    private static boolean isEscaped(List<Line> lines) {
        int all = 0;
        int ending = 0;
        for (Line line : lines) {
            String text = line.text();
            int last = text.lastIndexOf('\\');
            all += text.isBlank() ? 0 : 1;
            ending += last >= 0 && text.substring(last + 1).isBlank() ? 1 : 0;
        }
        return ending * 2 > all;
    }

    private static String withoutPilcrow(String text) {
        int at = Blanks.end(text, 0);
        return at < text.length() && text.charAt(at) == '¶' ? text.substring(0, at) + text.substring(at + 1) : text;
    }

    private static int start(List<Line> lines, List<Problem> problems) {
        int first = skipBlank(lines, 0);
        if (first == lines.size()) {
            return 0;
        }
        String text = lines.get(first).text().strip();
        if (PublisherLine.isDate(text, 0)) {
            return first + 1;
        }
        if (!isRow(text)) {
            return 0;
        }
        problems.add(new Problem(
                ProblemCode.RECORD_IN_BODY,
                "the body contains the whole database row, which was skipped",
                OptionalInt.of(lines.get(first).number())));
        return endOfRow(lines, first);
    }

    /** {@code <<218634>>}, {@code id: 190648}, or {@code 190648<TAB>2/5/2009 16:36<TAB>09KUWAIT110<TAB>…}. */
    private static boolean isRow(String text) {
        int digits = Digits.end(text, 0);
        return PublisherLine.isRow(text, 0)
                || (digits >= 2 && (digits == text.length() || text.charAt(digits) == '\t'));
    }

    /**
     * The line after {@code ---- header ends ----}; without that, the first classification line that names a section or a serial; failing that, the first caption line or keyword;
     * failing that, the line after the row's last column.
     */
    private static int endOfRow(List<Line> lines, int first) {
        int fallback = -1;
        for (int i = first + 1; i < lines.size(); i++) {
            String text = lines.get(i).text().strip();
            if (text.endsWith(HEADER_ENDS)) {
                return i + 1;
            }
            if (ClassificationLine.is(text)) {
                return i;
            }
            if (fallback < 0
                    && (Captions.ofLine(text).isPresent()
                            || Keyword.atStart(text).isPresent())) {
                fallback = i;
            }
            if (ParagraphOpening.of(text).isPresent()) {
                return fallback < 0 ? i : fallback;
            }
        }
        return fallback < 0 ? first + 1 : fallback;
    }

    private static int skipBlank(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }
}
