// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;

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

    private static final Pattern LETTERS_OF = Pattern.compile(
            "(?i)((?:\\([a-h]\\)[ ,/&]*(?:and )?)+)(?:(?:of|under|e\\.?o\\.?|12958|section|sec|paragraph)[ ,:.]*)+$");
    private static final int MAX_LIST_LENGTH = 80;

    /** A word, the dash of a range, or a digit, which ends the list. */
    private static final Pattern PART = Pattern.compile("(?i)a nd|\\p{L}++|\\d|(?<=[\\p{L})])[-–]");

    private static final Pattern LETTERS = Pattern.compile("(?!ad)[a-h]{1,2}");
    private static final Set<String> RANGES = Set.of("thru", "through", "to", "-", "–");
    private static final Set<String> CONNECTORS = Set.of("and", "an", "a nd", "nd", "or", "n", "para", "s");

    private Reasons() {}

    /** The reasons in the form {@code 1.4(b)}, each once, in order. */
    static List<String> of(String text) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Matcher found = SECTION.matcher(text); found.find(); ) {
            String letters = letters(text, found.end());
            String section = "1." + text.charAt(found.end() - 1);
            (letters.isEmpty() ? lettersBefore(text, found.start()) : letters)
                    .chars()
                    .forEach(letter -> reasons.add(section + "(" + (char) letter + ")"));
        }
        return List.copyOf(reasons);
    }

    /** {@code (B) and (D) of section 1.4}. */
    private static String lettersBefore(String text, int section) {
        Matcher of = LETTERS_OF.matcher(text.substring(Math.max(0, section - MAX_LIST_LENGTH), section));
        return of.find() ? letters(of.group(1), 0) : "";
    }

    /**
     * The letters of a list. {@code (b-d)}, {@code (b)-(d)}, {@code (b) through (d)}: as in citations of a law, the categories
     * of the order from b to d (09BAGHDAD197).
     */
    private static String letters(String text, int from) {
        StringBuilder letters = new StringBuilder();
        boolean range = false;
        for (Matcher part = PART.matcher(text).region(from, text.length()); part.find(); ) {
            String word = LetterCase.lower(part.group());
            boolean isRange = RANGES.contains(word);
            if (LETTERS.matcher(word).matches()) {
                char last = range ? letters.charAt(letters.length() - 1) : word.charAt(0);
                for (char between = (char) (last + 1); between < word.charAt(0); between++) {
                    letters.append(between);
                }
                letters.append(word);
            } else if (!isRange && !CONNECTORS.contains(word)) {
                break;
            }
            range = isRange && !letters.isEmpty();
        }
        return letters.toString();
    }
}
