// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;

/**
 * Rejoins a portion marking that is split by a line end.
 *
 * <pre>
 * 2. (S//REL CHINA, KAZAKHSTAN,       2. (S//REL CHINA, KAZAKHSTAN, TAJIKISTAN)
 * TAJIKISTAN) He came.                 He came.
 * </pre>
 */
public final class WrappedMarkings {

    private static final Pattern OPENING = Pattern.compile(
            "^\\s*(?:\\d{1,3}[.,)]{1,2}\\s*|(?=\\())(\\((?:\\s*$|(?:SBU|TS|LOU|[CSU])\\s*(?:[/,]|$)))?");

    private static final int MAX_LINES = 3;

    private WrappedMarkings() {}

    /** Returns as many lines as it is passed, unless a line contains only the end of a marking. */
    public static List<PagedLine> join(List<PagedLine> lines) {
        List<PagedLine> joined = new ArrayList<>(lines.size());
        int i = 0;
        while (i < lines.size()) {
            i = opensMarking(lines.get(i).text()) ? join(lines, i, joined) : add(lines, i, joined);
        }
        return joined;
    }

    private static int add(List<PagedLine> lines, int i, List<PagedLine> joined) {
        joined.add(lines.get(i));
        return i + 1;
    }

    /** Whether a line ends in a marking that is not closed, or in a number whose marking may be on the next line. */
    private static boolean opensMarking(String line) {
        int start = Blanks.end(line, 0);
        if (start == line.length() || (line.charAt(start) != '(' && !Digits.is(line.charAt(start)))) {
            return false;
        }
        Matcher opening = OPENING.matcher(line);
        return opening.lookingAt()
                && line.indexOf(')', opening.end()) < 0
                && (opening.group(1) != null
                        || opening.end() >= line.stripTrailing().length())
                && LetterCase.isUpper(line);
    }

    private static int join(List<PagedLine> lines, int i, List<PagedLine> joined) {
        StringBuilder opening = new StringBuilder(lines.get(i).text().stripTrailing());
        for (int next = i + 1; next < lines.size() && next <= i + MAX_LINES; next++) {
            String text = lines.get(next).text().strip();
            int close = text.indexOf(')') + 1;
            boolean blank = opening.charAt(opening.length() - 1) != '(' && close != 1;
            opening.append(blank ? " " : "").append(text, 0, close > 0 ? close : text.length());
            if (close > 0) {
                String whole = opening.toString();
                if (Portion.of(whole).isEmpty() && !ParagraphOpening.isMarked(whole)) {
                    break;
                }
                joined.add(lines.get(i).withText(whole));
                if (close < text.length()) {
                    joined.add(lines.get(next).withText(text.substring(close)));
                }
                return next + 1;
            }
        }
        return add(lines, i, joined);
    }
}
