package org.cablesearch.index.internal.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Tells by their first two letters which words cannot equal any of some terms, nor have it as their stem, so that they need
 * be neither read nor stemmed.
 */
final class PossibleWords {

    /** Letters and digits, of any case. */
    private static final int RADIX = Character.MAX_RADIX;

    /** Every word is possible. */
    static final PossibleWords ALL = new PossibleWords();

    /** For each first letter and each second one, whether a word that begins with the two is possible. */
    private final boolean[] beginnings = new boolean[RADIX * RADIX];

    private PossibleWords() {
        Arrays.fill(beginnings, true);
    }

    PossibleWords(CharArraySet terms) {
        for (Object held : terms) {
            String term = new String((char[]) held);
            String text = term.charAt(0) == StemTwinFilter.MARK ? term.substring(1) : term;
            add(text);
            BritishSpelling.otherBeginnings(text).forEach(this::add);
        }
    }

    private void add(String text) {
        int first = letter(text.charAt(0));
        if (first >= 0 && text.length() == 1) {
            Arrays.fill(beginnings, first * RADIX, (first + 1) * RADIX, true);
        } else if (first >= 0 && letter(text.charAt(1)) >= 0) {
            beginnings[first * RADIX + second(text.charAt(1))] = true;
        }
    }

    /** Whether the word that begins at {@code at} may be one of these. Other letters, signs and short words always may. */
    boolean mayBegin(char[] text, int at, int length) {
        int first = letter(text[at]);
        int second = at + 1 < length ? second(text[at + 1]) : -1;
        return first < 0 || second < 0 || beginnings[first * RADIX + second];
    }

    private static int letter(char c) {
        return Character.digit(c, RADIX);
    }

    /** The stem of {@code dying} is {@code die}. */
    private static int second(char c) {
        return letter(c == 'y' || c == 'Y' ? 'i' : c);
    }
}
