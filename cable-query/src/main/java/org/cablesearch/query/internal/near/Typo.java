// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.near;

import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.query.internal.request.NearWords;

/**
 * A slip of the pen or the ear in one part of a name. It is told from the difference between two names as far as letters
 * tell it: a letter that is missing, doubled or swapped is usually a slip; another last vowel (Mario and Maria, Petrov and
 * Petrova) or another letter in a short name (Amin and Amir) usually makes another name.
 */
final class Typo {

    private static final int MIN_LENGTH = 4;

    /** From this length on, a letter may be another one. */
    private static final int MIN_CHANGED = 7;

    /** From this length on, two letters may be wrong. */
    private static final int MIN_OF_TWO = 8;

    private static final String VOWELS = "aeiouy";
    private static final String DIGITS = "0134578";
    private static final String LETTERS = "oieastb";

    private Typo() {}

    /**
     * Whether one folded part of a name may be a slip for another.
     *
     * @param maxEdits how many letters may be wrong, at most 2
     */
    static boolean isLikely(String typed, String name, int maxEdits) {
        String letters = withoutDigits(typed);
        if (letters.equals(name)) {
            return !typed.equals(name);
        }
        int shorter = Math.min(letters.length(), name.length());
        int edits = EditDistance.of(letters, name, maxEdits);
        if (shorter < MIN_LENGTH
                || edits > maxEdits
                || letters.charAt(0) != name.charAt(0)
                || differsAtEnd(letters, name)) {
            return false;
        }
        boolean changed = edits == 1 && letters.length() == name.length() && !NearWords.isInOtherOrder(letters, name);
        return edits == 1
                ? !changed || shorter >= MIN_CHANGED
                : shorter >= MIN_OF_TWO || NearWords.isInOtherOrder(letters, name);
    }

    /** Digits used as letters in a word that has letters, too: {@code V1adimir}. */
    private static String withoutDigits(String typed) {
        if (typed.chars().noneMatch(Character::isLetter)) {
            return typed;
        }
        StringBuilder letters = new StringBuilder(typed);
        for (int i = 0; i < typed.length(); i++) {
            int digit = DIGITS.indexOf(typed.charAt(i));
            if (digit >= 0) {
                letters.setCharAt(i, LETTERS.charAt(digit));
            }
        }
        return letters.toString();
    }

    private static boolean differsAtEnd(String one, String other) {
        char last = one.charAt(one.length() - 1);
        char otherLast = other.charAt(other.length() - 1);
        return last != otherLast && (VOWELS.indexOf(last) >= 0 || VOWELS.indexOf(otherLast) >= 0);
    }
}
