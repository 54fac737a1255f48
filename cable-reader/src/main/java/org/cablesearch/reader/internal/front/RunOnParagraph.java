// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Portion;

/**
 * Divides a line on which the first paragraph follows the front matter: {@code REASON: 1.4 (b), (d) 1. (C) Summary: …}
 * (09TRIPOLI686).
 */
public final class RunOnParagraph {

    private static final Pattern OPENING = Pattern.compile("1[.)] {0,3}(?=\\()");
    private static final int MAX_OPENING_LENGTH = 260;

    private RunOnParagraph() {}

    /** Returns the lines; if none begins with paragraph 1, the line that contains its beginning is divided there. */
    public static List<PagedLine> divide(List<PagedLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (lines.get(i).opens()) {
                return lines;
            }
            int start = start(text);
            if (start > 0) {
                List<PagedLine> divided = new ArrayList<>(lines);
                divided.set(i, lines.get(i).withText(text.substring(0, start)));
                if (!isRepeated(lines, i, text.substring(start))) {
                    divided.add(i + 1, lines.get(i).withText(text.substring(start)));
                }
                return divided;
            }
        }
        return lines;
    }

    /** {@code REASON: 1.4 (D) 1. (C)}: whether the next line begins with the same number and marking (10BRASILIA51). */
    private static boolean isRepeated(List<PagedLine> lines, int i, String opening) {
        int next = i + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        boolean empty =
                ParagraphOpening.of(opening).filter(o -> o.text().isEmpty()).isPresent();
        return empty
                && next < lines.size()
                && lines.get(next).text().stripLeading().startsWith(opening.strip());
    }

    /** The position of {@code 1. (C)} after a space or the parenthesis of a reason; -1 if there is none. */
    private static int start(String text) {
        for (int at = text.indexOf('1', 1); at >= 0; at = text.indexOf('1', at + 1)) {
            String rest = text.substring(at, Math.min(text.length(), at + MAX_OPENING_LENGTH));
            Matcher opening = OPENING.matcher(rest);
            if (" ).".indexOf(text.charAt(at - 1)) >= 0
                    && opening.lookingAt()
                    && Portion.of(rest.substring(opening.end())).isPresent()) {
                return at;
            }
        }
        return -1;
    }
}
