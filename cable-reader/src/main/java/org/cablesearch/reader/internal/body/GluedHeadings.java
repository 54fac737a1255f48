// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.names.Titles;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.TextLines;

/**
 * Divides a line on which a heading follows the end of a sentence.
 *
 * <pre>
 * called the plan stupid. Cautious Optimism       called the plan stupid.
 * -----------------                               Cautious Optimism
 * </pre>
 */
public final class GluedHeadings {

    /**
     * A word in lower case, a full stop, and a space before a capital. Initials and {@code Mr.} do not end like this. In
     * the middle of a paragraph, the word may also be a name, but no title, a number, an acronym or, in capitals
     * throughout, a longer word.
     */
    private static final Pattern SENTENCE_END = Pattern.compile("\\b\\p{Ll}{2,}[.!?][\"')\u201d]?\\s+(?=\\p{Lu})");

    private static final Pattern ANY_SENTENCE_END = Pattern.compile(
            "\\b(\\p{L}\\p{Ll}+|\\d+|\\p{Lu}{5,}|(?<=\\p{Ll} )\\p{Lu}{3,})\\)?[.!?][\"')\u201d]?\\s+(?=\\p{Lu})");

    /** Two words or more in capitals, after a sentence that is not. */
    private static final Pattern CAPITALS_AT_END = Pattern.compile(
            "\\p{Ll}[^\\p{Ll}]{0,20}[.!?][\"')\u201d]? {1,3}\\p{Lu}[\\p{Lu}' -]{0,60} [\\p{Lu}' -]{2,60}$");

    private static final int MAX_SMALL_WORD = 3;

    private GluedHeadings() {}

    /** Returns the lines, with one more for each heading that was glued to the line of a sentence. */
    public static List<PagedLine> divide(List<PagedLine> text) {
        TextLines lines = new TextLines(text);
        List<PagedLine> divided = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            PagedLine line = lines.get(i);
            int heading = mayEndInHeading(lines, i) ? start(lines, i) : 0;
            if (heading > 0) {
                divided.add(line.withText(line.text().substring(0, heading).stripTrailing()));
            }
            divided.add(heading > 0 ? line.withText(line.text().substring(heading)) : line);
        }
        return divided;
    }

    /**
     * Whether the next line is a ruler; after a blank line, only if no heading is between that ruler and the next paragraph.
     * Without a ruler, capitals at the end of a line right above a numbered paragraph are a heading.
     */
    private static boolean mayEndInHeading(TextLines lines, int i) {
        int below = lines.isText(i) ? lines.below(i + 1) : -1;
        boolean afterBlank = below > i + 1;
        return lines.isRuler(below)
                ? !afterBlank || lines.opens(lines.below(below + 1))
                : afterBlank && lines.opens(below) && hasCapitalsAtEnd(lines.text(i));
    }

    private static boolean hasCapitalsAtEnd(String line) {
        // The pattern is slow, and most lines end in a full stop.
        char last = line.charAt(line.length() - 1);
        return (Character.isUpperCase(last) || last == '\'' || last == '-')
                && CAPITALS_AT_END.matcher(line).find();
    }

    /** Where a title begins after the last sentence of a line; 0 if there is none. */
    private static int start(TextLines lines, int i) {
        String line = lines.get(i).text();
        Optional<ParagraphOpening> opening = lines.get(i).opening();
        boolean inParagraph = opening.isPresent() || lines.isText(i - 1);
        int from = line.length() - opening.map(o -> o.text().length()).orElse(line.length());
        // "4. (C) Rain for the Harvest? No" above a ruler is a heading as a whole.
        boolean title = opening.filter(o -> isTitleCase(o.text())).isPresent();
        Matcher end =
                (inParagraph ? ANY_SENTENCE_END : SENTENCE_END).matcher(line).region(from, line.length());
        int start = 0;
        while (end.find()) {
            boolean ends = !inParagraph || !Titles.isDropped(Folding.fold(end.group(1)));
            boolean asks = title && !end.group().contains(".");
            start = ends
                            && !asks
                            && HeadingFinder.isTitle(line.substring(end.end()).strip())
                    ? end.end()
                    : start;
        }
        return start;
    }

    private static boolean isTitleCase(String text) {
        return Blanks.words(text).stream()
                .noneMatch(word -> word.length() > MAX_SMALL_WORD && Character.isLowerCase(word.charAt(0)));
    }
}
