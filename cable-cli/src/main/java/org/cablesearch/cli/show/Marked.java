// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Span;
import org.jspecify.annotations.Nullable;

/** A text with its matches highlighted. */
final class Marked {

    private Marked() {}

    /**
     * One line of a text.
     *
     * @param words the places of the line's words in the text, to be joined by spaces
     * @param matches the places of the matches in the text, in order
     */
    static StyledLine line(String text, List<Span> words, List<Span> matches) {
        return line(null, text, words, matches);
    }

    /** One line of a subject or heading. */
    static StyledLine titleLine(String text, List<Span> words, List<Span> matches) {
        return line(Style.STRONG, text, words, matches);
    }

    private static StyledLine line(@Nullable Style style, String text, List<Span> words, List<Span> matches) {
        StyledLine line = new StyledLine();
        for (Span word : words) {
            if (line.length() > 0) {
                line.add(style, " ");
            }
            addWord(line, style, text, word, matches);
        }
        return line;
    }

    private static void addWord(StyledLine line, @Nullable Style style, String text, Span word, List<Span> matches) {
        int done = word.start();
        for (Span match : matches) {
            int start = Math.max(match.start(), done);
            int end = Math.min(match.end(), word.end());
            if (start < end) {
                line.add(style, text.substring(done, start));
                line.add(Style.MATCH, text.substring(start, end));
                done = end;
            }
        }
        line.add(style, text.substring(done, word.end()));
    }
}
