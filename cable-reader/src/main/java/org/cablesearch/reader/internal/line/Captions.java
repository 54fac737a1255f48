// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;

/**
 * The captions that limit a cable's distribution: {@code SIPDIS}, {@code NOFORN}; one or several on a line of their own
 * ({@code SIPDIS NOFORN}), in any case.
 */
public final class Captions {

    private static final Set<String> WORDS = Set.copyOf(
            WordFile.of(Captions.class::getResourceAsStream, "captions.txt").words(""));

    private static final IntSummaryStatistics LENGTHS =
            WORDS.stream().mapToInt(String::length).summaryStatistics();

    private static final String DIVIDERS = " ,;/\t";
    private static final int MAX_LINE_LENGTH = 120;

    private Captions() {}

    public static boolean isCaption(String word) {
        return WORDS.contains(LetterCase.upper(word));
    }

    /** The captions, in capitals. */
    public static Set<String> all() {
        return WORDS;
    }

    /** Whether a caption begins at {@code start} of a line in capitals, whatever follows it. */
    public static boolean startsAt(String line, int start) {
        return WORDS.stream().anyMatch(word -> line.startsWith(word, start));
    }

    /**
     * {@code Sensitive but unclassified}, the caption SENSITIVE in words; it may be cut off, or followed by a request.
     */
    public static boolean isNotice(String line) {
        return LetterCase.isAt(line, 0, "Sensitive but");
    }

    /** The captions of a line that contains only captions; empty for any other line. */
    public static Optional<List<String>> ofLine(String line) {
        if (line.length() > MAX_LINE_LENGTH) {
            return Optional.empty();
        }
        String text = line.strip();
        List<String> found = new ArrayList<>();
        // Every line of a body is tested here, and most fail at their first word.
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && DIVIDERS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            boolean mayBe = end - start >= LENGTHS.getMin() && end - start <= LENGTHS.getMax();
            String word = mayBe ? LetterCase.upper(text.substring(start, end)) : "";
            if (!WORDS.contains(word)) {
                return Optional.empty();
            }
            found.add(word);
            start = Runs.skip(text, end, DIVIDERS);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
