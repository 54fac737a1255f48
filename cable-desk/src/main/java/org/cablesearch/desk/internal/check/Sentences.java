// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

/** The bounds of sentences in a draft. A full stop after a capital is that of an initial or an acronym. */
final class Sentences {

    private Sentences() {}

    /** Where the sentence with a place begins; {@code from} if it begins before that. */
    static int start(String text, int from, int place) {
        for (int i = place - 2; i > from; i--) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?') && !isInitial(text, i)) {
                char next = text.charAt(i + 1);
                if (Character.isWhitespace(next) || ")”\"’".indexOf(next) >= 0) {
                    return i + 1;
                }
            }
        }
        return from;
    }

    /** Where the sentence that continues at {@code from} ends; {@code limit} if it ends after that. */
    static int end(String text, int from, int limit) {
        boolean ended = from > 0 && ".!?".indexOf(text.charAt(from - 1)) >= 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?')
                    && !isInitial(text, i)
                    && i + 2 < limit
                    && Character.isWhitespace(text.charAt(i + 1))
                    && Character.isUpperCase(text.charAt(i + 2))) {
                return i + 1;
            }
            if (ended && i == from + 2 && Character.isUpperCase(c) && Character.isWhitespace(text.charAt(i - 1))) {
                return i - 1;
            }
        }
        return limit;
    }

    private static boolean isInitial(String text, int stop) {
        return text.charAt(stop) == '.' && stop > 0 && Character.isUpperCase(text.charAt(stop - 1));
    }
}
