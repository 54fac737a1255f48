// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.text.LetterCase;

/** The words of a line, whatever the white space between them. */
public final class LineWords {

    private static final Set<String> UNFINISHED = Set.of(
            "AND", "OR", "OF", "THE", "A", "AN", "AS", "FOR", "WITH", "OVER", "BETWEEN", "AT", "BY", "FROM", "TO", "IN",
            "ON", "&");

    private static final int MAX_UNFINISHED = "BETWEEN".length();

    private LineWords() {}

    public static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || Blanks.is(line.charAt(i));
            if (blank && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    /** Whether the last word of a text is {@code word}, in any case. */
    public static boolean endsWith(String text, String word) {
        int start = text.length() - word.length();
        return start >= 0
                && text.regionMatches(true, start, word, 0, word.length())
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }

    /** Whether a text must continue, since it ends in a word such as {@code and} or {@code the}. */
    public static boolean isUnfinished(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return last.length() <= MAX_UNFINISHED && UNFINISHED.contains(LetterCase.upper(last));
    }
}
