// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.util.Locale;
import org.cablesearch.model.internal.text.Folding;

/** Recognises values that have a word with a given prefix, ignoring case and accents. */
public final class ValuePrefix {

    private final String prefix;

    public ValuePrefix(String prefix) {
        this.prefix = folded(prefix.strip());
    }

    /** Whether a word of a value begins with the prefix. */
    public boolean begins(String value) {
        String folded = folded(value);
        for (int at = 0; at + prefix.length() <= folded.length(); at++) {
            if (beginsWord(folded, at) && folded.startsWith(prefix, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static String folded(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT);
    }
}
