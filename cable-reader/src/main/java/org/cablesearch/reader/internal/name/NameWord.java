// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.name;

import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.LineWords;

/** Judges the words of a person's name by how they are written, not by what they mean. */
public final class NameWord {

    private static final String MARKS_INSIDE = "-'’.,";
    private static final String REDACTED = "XXX";
    private static final int MIN_INITIALS_LENGTH = 3;
    private static final int MAX_INITIALS_LENGTH = 6;

    private NameWord() {}

    /** Whether this is a letter followed by letters, hyphens, apostrophes and full stops only, and not a redaction. */
    public static boolean isWritten(String word) {
        if (!Character.isLetter(word.charAt(0)) || LineWords.isRedacted(word)) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c) && MARKS_INSIDE.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first letter is a capital, and there is no digit except a zero, which may represent the letter O ({@code B0HLEN}). */
    public static boolean isCapitalised(String word) {
        int first = 0;
        while (first < word.length() && !Character.isLetterOrDigit(word.charAt(first))) {
            first++;
        }
        return first < word.length()
                && Character.isUpperCase(word.charAt(first))
                && word.indexOf('/') < 0
                && LetterCase.indexOf(word, REDACTED, 0) < 0
                && word.chars().noneMatch(c -> c != '0' && Digits.is((char) c));
    }

    /** {@code J}, {@code J.}; {@code 0.} for {@code O.} */
    public static boolean isInitial(String word) {
        return word.length() <= 2
                && (Character.isUpperCase(word.charAt(0)) || word.equals("0."))
                && (word.length() == 1 || word.charAt(1) == '.');
    }

    /** {@code A.F.}, {@code M.K}; not {@code A.I.}, ad interim, nor {@code U.S.} */
    public static boolean isInitials(String word) {
        boolean initials = word.length() >= MIN_INITIALS_LENGTH && word.length() <= MAX_INITIALS_LENGTH;
        for (int i = 0; initials && i < word.length(); i++) {
            initials = i % 2 == 0 ? Character.isUpperCase(word.charAt(i)) : word.charAt(i) == '.';
        }
        return initials && !word.startsWith("A.I") && !word.startsWith("U.S");
    }

    /** Whether this word follows a surname but is not part of it: {@code Jr.}, {@code III}. */
    public static boolean isSuffix(String word) {
        return NameParts.isSuffix(Folding.letters(word));
    }

    /** Whether this word precedes a surname or connects two words of a name: {@code de}, {@code VAN}. */
    public static boolean isParticle(String word) {
        return NameParts.particles().contains(Folding.fold(word));
    }
}
