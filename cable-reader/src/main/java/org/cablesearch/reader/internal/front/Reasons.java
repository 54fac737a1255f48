// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.Digits;
import org.cablesearch.reader.internal.line.Scan;

/**
 * The reasons for classifying, by section and letter of the executive order.
 *
 * <pre>
 * 1.4 (b) and (d)    1.4 (B & D)    1.4b,d    1.5 (A/C)    1,4 (b), (d)    1. 4 b    1.4 (b-d)
 * </pre>
 */
final class Reasons {

    /** {@code 1.4}, or {@code 14 (b)}, where a letter must follow; not the beginning of {@code 1/4/2010}. */
    private static final Pattern SECTION =
            Pattern.compile("(?<![\\p{L}\\p{N}])1(?:[.,:/ -]{1,3}[45]|[45](?=\\s?\\(\\s?[A-Ha-h]\\b))(?!/?\\d)");

    private static final Set<String> RANGES = Set.of("thru", "through", "to");
    private static final Pattern LETTERS_OF = Pattern.compile(
            "(?i)((?:\\([a-h]\\)[ ,/&]*(?:and )?)+)(?:(?:of|under|e\\.?o\\.?|12958|section|sec|paragraph)[ ,:.]*)+$");
    private static final int MAX_LIST_LENGTH = 80;
    private static final int MAX_WORD_LENGTH = 8;
    private static final Set<String> CONNECTORS = Set.of("and", "an", "nd", "or", "n", "para", "s");

    private Reasons() {}

    /** The reasons in the form {@code 1.4(b)}, each once, in order. */
    static List<String> of(String text) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Matcher found = SECTION.matcher(text); found.find(); ) {
            String section = "1." + text.charAt(found.end() - 1);
            int before = reasons.size();
            addLetters(text, found.end(), section, reasons);
            if (reasons.size() == before) {
                addLettersBefore(text.substring(0, found.start()), section, reasons);
            }
        }
        return List.copyOf(reasons);
    }

    /** {@code (B) and (D) of section 1.4}. */
    private static void addLettersBefore(String text, String section, Set<String> reasons) {
        Matcher of = LETTERS_OF.matcher(text.substring(Math.max(0, text.length() - MAX_LIST_LENGTH)));
        if (of.find()) {
            addLetters(of.group(1), 0, section, reasons);
        }
    }

    private static void addLetters(String text, int from, String section, Set<String> reasons) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isLetter(c)) {
                if (Digits.is(c)) {
                    return;
                }
                if (isHyphenOfRange(text, at)) {
                    addRange(text, at + 1, section, reasons);
                }
                at++;
                continue;
            }
            int end = Scan.endOfWord(text, at, MAX_WORD_LENGTH);
            String word = LetterCase.lower(text.substring(at, end));
            if (RANGES.contains(word)) {
                addRange(text, end, section, reasons);
            } else if (word.equals("a") && text.regionMatches(true, end, " nd", 0, " nd".length())) {
                end += " nd".length();
            } else if (word.length() == 1 && word.charAt(0) <= 'h') {
                reasons.add(section + "(" + word + ")");
            } else if (word.length() == 2 && word.charAt(0) <= 'h' && word.charAt(1) <= 'h' && !word.equals("ad")) {
                reasons.add(section + "(" + word.charAt(0) + ")");
                reasons.add(section + "(" + word.charAt(1) + ")");
            } else if (!CONNECTORS.contains(word)) {
                return;
            }
            at = end;
        }
    }

    /** {@code (b-d)}, {@code (b)-(d)}: as in citations of a law, the categories of the order from b to d (09BAGHDAD197). */
    private static boolean isHyphenOfRange(String text, int at) {
        return (text.charAt(at) == '-' || text.charAt(at) == '–')
                && at > 0
                && (text.charAt(at - 1) == ')' || Character.isLetter(text.charAt(at - 1)));
    }

    /** {@code (b) through (d)}: adds the letters between them too. */
    private static void addRange(String text, int from, String section, Set<String> reasons) {
        int at = Scan.skip(text, from, " (");
        if (reasons.isEmpty() || Scan.endOfWord(text, at, 2) != at + 1) {
            return;
        }
        String last = List.copyOf(reasons).get(reasons.size() - 1);
        char end = Character.toLowerCase(text.charAt(at));
        for (char letter = (char) (last.charAt(last.length() - 2) + 1); letter < end && end <= 'h'; letter++) {
            reasons.add(section + "(" + letter + ")");
        }
    }
}
