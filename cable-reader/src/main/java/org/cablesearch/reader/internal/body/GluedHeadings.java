package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.Ruler;

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
     * A word in lower case, a full stop, and a space before a capital. Initials and {@code Mr.} do not end like this.
     */
    private static final Pattern SENTENCE_END = Pattern.compile("\\b\\p{Ll}{3,}[.!?][\"')\u201d]?\\s+(?=\\p{Lu})");

    private GluedHeadings() {}

    /** Returns the lines, with one more for each heading that was glued to the line of a sentence. */
    public static List<PagedLine> divide(List<PagedLine> lines) {
        List<PagedLine> divided = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            PagedLine line = lines.get(i);
            int heading = i + 1 < lines.size() && Ruler.isRuler(lines.get(i + 1).text()) ? start(line.text()) : 0;
            if (heading > 0) {
                divided.add(line.withText(line.text().substring(0, heading).stripTrailing()));
            }
            divided.add(heading > 0 ? line.withText(line.text().substring(heading)) : line);
        }
        return divided;
    }

    /** Where a title begins after the last sentence of a line; 0 if there is none. */
    private static int start(String line) {
        Matcher end = SENTENCE_END.matcher(line);
        int start = 0;
        while (end.find()) {
            start = HeadingFinder.isTitle(line.substring(end.end()).strip()) ? end.end() : start;
        }
        return start;
    }
}
