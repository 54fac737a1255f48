// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.TextLines;

/**
 * Decides which of the lines that begin with a number open a paragraph.
 *
 * <p>Numbers follow each other. A number with a portion marking opens a paragraph anywhere. One without marking does so
 * only if it is the next number, or a few ahead because a mark was lost, and if no marked line with the same number
 * comes before the next number. So {@code 43.} after paragraph 4 is text (06PHNOMPENH1385), and so is a numbered list
 * in a paragraph. A number may occur twice. Numbers start again in an attachment or a repeated copy: with a marking, or
 * under a heading.
 */
final class NumberChain {

    private static final int NO_NUMBER = 0;
    private static final int NONE = Integer.MAX_VALUE;
    private static final int SMALL_STEP = 3;

    private final TextLines lines;
    private final Map<Integer, Integer> lastIndex = new HashMap<>();
    private final boolean marked;
    private int last;
    private char stop = '.';
    /** The number of the last list item since the last paragraph began. */
    private int lastRejected = NO_NUMBER;

    private NumberChain(TextLines lines) {
        this.lines = lines;
        int withMarking = 0;
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.opens(i)) {
                all++;
                lastIndex.put(opening(i).number(), i);
                withMarking += opening(i).marking().isPresent() ? 1 : 0;
            }
        }
        this.marked = withMarking * 2 >= all;
    }

    /** The lines; those whose number opens no paragraph are text. */
    static TextLines read(TextLines lines) {
        return new NumberChain(lines).read();
    }

    private TextLines read() {
        int[] nextMarked = nextMarked(0);
        int[] nextFollowing = nextMarked(1);
        List<PagedLine> read = new ArrayList<>(lines.list());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.opens(i)) {
                continue;
            }
            ParagraphOpening opening = opening(i);
            boolean listItem = !isInCapitals(opening) && nextMarked[i] < nextFollowing[i];
            if (!listItem && opens(opening, i)) {
                last = opening.number();
                stop = opening.stop() == ParagraphOpening.ODD ? stop : opening.stop();
                lastRejected = NO_NUMBER;
            } else {
                lastRejected = opening.number();
                read.set(i, lines.get(i).asText());
            }
        }
        return new TextLines(read);
    }

    private ParagraphOpening opening(int i) {
        return lines.get(i).opening().orElseThrow();
    }

    private boolean opens(ParagraphOpening opening, int i) {
        int step = opening.number() - last;
        boolean isMarked = opening.marking().isPresent();
        if (opening.stop() == ParagraphOpening.ODD) {
            return last == 0 || (step > 0 && step <= SMALL_STEP);
        }
        if (opening.stop() == ' ') {
            return step == 1 || opening.number() == 1 || (step > 0 && step <= SMALL_STEP && isAfterBlank(i));
        }
        if (isMarked) {
            return last == 0 || step == 1 || isInCapitals(opening);
        }
        if (last == 0) {
            return opening.number() <= 2;
        }
        if (step == 1) {
            boolean continuesList = lastRejected == last && !isAfterBlank(i);
            return opening.stop() == stop && !continuesList && (!marked || isAfterBlank(i) || opening.stop() == '.');
        }
        if (step == 0 && opening.number() > 1) {
            return opening.stop() == stop && isAfterBlank(i) && lastRejected == NO_NUMBER;
        }
        boolean gap = step > 1 && step <= SMALL_STEP && !marked && isAfterBlank(i);
        boolean again =
                opening.number() == 1 && (isUnderHeading(i) || (!marked && isAfterBlank(i) && !continuesLater(i)));
        return opening.stop() == stop && (gap || again);
    }

    /** A lowercase {@code (c)} may be an item of a list or an article of a law. */
    private static boolean isInCapitals(ParagraphOpening opening) {
        return opening.marking()
                .map(PortionMarking::text)
                .filter(LetterCase::isUpper)
                .isPresent();
    }

    /** Whether the next number follows anywhere below. If so, the numbers that start again here are a list. */
    private boolean continuesLater(int i) {
        return lastIndex.getOrDefault(last + 1, -1) > i;
    }

    private boolean isAfterBlank(int i) {
        return !lines.isText(i - 1);
    }

    /** Whether the last line with text is a ruler, or announces a text. */
    private boolean isUnderHeading(int i) {
        int above = lines.above(i);
        return above < 0 || lines.isRuler(above) || LetterCase.isAt(lines.text(above), 0, "BEGIN ");
    }

    /**
     * For each opening, the index of the next marked opening whose number is {@code step} higher; a very large one if there
     * is none.
     */
    private int[] nextMarked(int step) {
        Map<Integer, Integer> next = new HashMap<>();
        int[] found = new int[lines.size()];
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.opens(i)) {
                ParagraphOpening opening = opening(i);
                found[i] = next.getOrDefault(opening.number() + step, step == 0 ? NONE : NONE - 1);
                if (isInCapitals(opening)) {
                    next.put(opening.number(), i);
                }
            }
        }
        return found;
    }
}
