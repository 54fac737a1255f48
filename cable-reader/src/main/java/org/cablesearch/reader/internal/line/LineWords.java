// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.LetterCase;

/** Checks words of a line: the first or last word, lower case, redaction. */
public final class LineWords {

    private static final Set<String> UNFINISHED = Set.of(
            "AND", "OR", "OF", "THE", "A", "AN", "AS", "FOR", "WITH", "OVER", "BETWEEN", "AT", "BY", "FROM", "TO", "IN",
            "ON", "&");

    private static final int MAX_UNFINISHED = "BETWEEN".length();

    private LineWords() {}

    /** Whether the last word of a text is {@code word}, in any case. */
    public static boolean endsWith(String text, String word) {
        int start = text.length() - word.length();
        return start >= 0
                && LetterCase.isAt(text, start, word)
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }

    /** Whether a text must continue, since it ends in a word such as {@code and} or {@code the}. */
    public static boolean isUnfinished(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return last.length() <= MAX_UNFINISHED && UNFINISHED.contains(LetterCase.upper(last));
    }

    /** Whether more than half of the words of a text are in lower case. */
    public static boolean isMostlySmall(String text) {
        List<String> words = Blanks.words(text);
        long small = words.stream()
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .count();
        return small * 2 > words.size();
    }

    /** Whether a word is at this position, in any case, with no letter or digit after it. */
    public static boolean startsWithWord(String text, int at, String word) {
        int end = at + word.length();
        return LetterCase.isAt(text, at, word)
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Whether a text consists of the letters X with which the publisher redacts. */
    public static boolean isRedacted(String text) {
        return text.chars().allMatch(c -> c == 'X' || c == 'x' || c == ' ');
    }
}
