// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.Locale;
import org.cablesearch.model.internal.text.Punctuation;

/** Capital letters in people's names. */
public final class NameCase {

    private NameCase() {}

    /**
     * Adds capitals to a word in lower case: at the start, after an elided article, and after Mc.
     *
     * <pre>
     * o'neil     O'Neil
     * mccain     McCain
     * mu'allim   Mu'allim
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
        return capital(lower);
    }

    private static String capital(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = Character.charCount(word.codePointAt(0));
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
