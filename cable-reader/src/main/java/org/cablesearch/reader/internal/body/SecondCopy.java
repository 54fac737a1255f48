// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;

/**
 * Finds a second copy of the whole cable after the first. Each of its lines is also in the first copy, in the same order,
 * so nothing is lost without it.
 */
public final class SecondCopy {

    /** A copy repeats at least this many lines, and this share of the text. */
    private static final int MIN_LINES = 3;

    private static final int SHARE = 2;

    /** The line with which a text begins may be repeated without a copy; only its first repetitions are compared. */
    private static final int MAX_TRIES = 3;

    private SecondCopy() {}

    /**
     * The index of the first line of the second copy; the size of the text if there is none.
     *
     * @param head the lines above the text: the routing header and the front matter
     */
    public static int start(List<PagedLine> text, Stream<Line> head) {
        if (!mayRepeatFirst(text)) {
            return text.size();
        }
        List<String> lines = text.stream().map(SecondCopy::words).toList();
        int first = nextText(lines, 0);
        Set<String> above = head.map(line -> Blanks.squeeze(line.text())).collect(Collectors.toSet());
        int tries = 0;
        for (int i = first + 1; i < lines.size() && tries < MAX_TRIES; i++) {
            if (lines.get(i).equals(lines.get(first))) {
                tries++;
                int start = headStart(lines, first, i, above);
                int repeated = repeated(lines, first, start, i);
                if (repeated >= MIN_LINES && repeated >= count(lines, first, start) / SHARE) {
                    return start;
                }
            }
        }
        return lines.size();
    }

    /** A cheap check first: whether a later line begins with the same word as the first line of the text. */
    private static boolean mayRepeatFirst(List<PagedLine> text) {
        Iterator<PagedLine> lines = text.iterator();
        String first = "";
        while (first.isEmpty() && lines.hasNext()) {
            first = words(lines.next());
        }
        String word = first.split(" ", 2)[0];
        while (lines.hasNext()) {
            String line = lines.next().text();
            if (line.startsWith(word, Blanks.end(line, 0))) {
                return true;
            }
        }
        return false;
    }

    /** A line without what differs from copy to copy: blanks, and the marks after the end ({@code NNNN}, {@code ##}). */
    private static String words(PagedLine line) {
        String text = line.text().strip();
        return CableTail.isTransmissionMark(text)
                ? ""
                : Blanks.squeeze(text.substring(0, Runs.skipBack(text, text.length(), "#")));
    }

    /** How many lines from {@code copy} on repeat the text above {@code end}, in order; 0 if one of them does not. */
    private static int repeated(List<String> lines, int first, int end, int copy) {
        int original = first;
        int repeated = 0;
        for (int i = copy; i < lines.size(); i = nextText(lines, i + 1)) {
            if (original >= end || !lines.get(i).equals(lines.get(original))) {
                return 0;
            }
            repeated++;
            original = nextText(lines, original + 1);
        }
        return repeated;
    }

    /** The head of the copy, above its text, consists of lines that are also above the first text. */
    private static int headStart(List<String> lines, int first, int copy, Set<String> above) {
        int start = copy;
        while (start > first + 1) {
            String line = lines.get(start - 1);
            if (!line.isEmpty() && !above.contains(line)) {
                break;
            }
            start--;
        }
        return nextText(lines, start);
    }

    private static int count(List<String> lines, int from, int to) {
        return (int)
                lines.subList(from, to).stream().filter(line -> !line.isEmpty()).count();
    }

    private static int nextText(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isEmpty()) {
            at++;
        }
        return at;
    }
}
