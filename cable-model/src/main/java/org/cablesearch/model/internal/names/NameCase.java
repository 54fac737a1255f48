// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Punctuation;
import org.cablesearch.model.internal.text.WordFile;

/** Capital letters in people's names. */
public final class NameCase {

    /** How a word is written, by the word in lower case. */
    private static final Map<String, String> WRITTEN =
            WordFile.of(NameCase.class::getResourceAsStream, "name-case.txt").words("as written").stream()
                    .collect(Collectors.toMap(LetterCase::lower, Function.identity()));

    private NameCase() {}

    /**
     * Adds capitals to a word in lower case: at the start, after an elided article, after Mc, and inside the surnames of a list.
     *
     * <pre>
     * o'neil     O'Neil
     * mccain     McCain
     * mu'allim   Mu'allim
     * lebaron    LeBaron
     * </pre>
     *
     * @param lower a word without hyphens
     */
    public static String capitalized(String lower) {
        if (lower.length() > 3 && Punctuation.isApostrophe(lower.charAt(1))) {
            return capital(lower.substring(0, 2)) + capital(lower.substring(2));
        }
        if (lower.length() > 3 && lower.startsWith("mc")) {
            return "Mc" + capital(lower.substring(2));
        }
        return WRITTEN.getOrDefault(lower, capital(lower));
    }

    private static String capital(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = Character.charCount(word.codePointAt(0));
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
