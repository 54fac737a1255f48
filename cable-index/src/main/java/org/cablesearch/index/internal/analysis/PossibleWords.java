// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.BitSet;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Tells by their first three letters which words cannot equal any of some terms, nor have it as their stem, so that they
 * need be neither read nor stemmed.
 */
final class PossibleWords {

    /** Every word is possible. */
    static final PossibleWords ALL = new PossibleWords(true);

    static final int FIRST_LETTERS = 3;

    /** Letters and digits, of any case. */
    private static final int RADIX = Character.MAX_RADIX;

    private static final int BEGINNINGS = RADIX * RADIX * RADIX;

    private final boolean all;
    /** The possible beginnings, as numbers of three digits. */
    private final BitSet beginnings = new BitSet(BEGINNINGS);

    private PossibleWords(boolean all) {
        this.all = all;
    }

    PossibleWords(CharArraySet terms) {
        this(false);
        for (Object held : terms) {
            String term = new String((char[]) held);
            String text = term.charAt(0) == StemTwinFilter.MARK ? term.substring(1) : term;
            add(text.substring(0, Math.min(text.length(), sure(text.length()))));
            BritishSpelling.otherBeginnings(text).forEach(this::add);
        }
    }

    /** Number of first letters that a stem shares with its words. The last one of {@code use} may differ: {@code using}. */
    private static int sure(int length) {
        return length < FIRST_LETTERS ? length : Math.min(length - 1, FIRST_LETTERS);
    }

    private void add(String letters) {
        int first = 0;
        int number = BEGINNINGS;
        for (int i = 0; i < letters.length(); i++) {
            int letter = letter(letters.charAt(i));
            if (letter < 0) {
                return; // every such word is possible
            }
            number /= RADIX;
            first += letter * number;
        }
        beginnings.set(first, first + number);
    }

    /** Whether the word that begins at {@code at} may be one of these. Other letters, signs and short words always may. */
    boolean mayBegin(char[] text, int at, int length) {
        if (all || at + FIRST_LETTERS > length) {
            return true;
        }
        int beginning = 0;
        for (int i = at; i < at + FIRST_LETTERS; i++) {
            int letter = letter(text[i]);
            if (letter < 0) {
                return true;
            }
            beginning = beginning * RADIX + letter;
        }
        return beginnings.get(beginning);
    }

    /** A letter as a number; {@code y} as {@code i}, since the stem of {@code dying} is {@code die}. */
    private static int letter(char c) {
        return Character.digit(c == 'y' || c == 'Y' ? 'i' : c, RADIX);
    }
}
