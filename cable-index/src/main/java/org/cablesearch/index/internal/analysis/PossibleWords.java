package org.cablesearch.index.internal.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Keeps the words that may equal one of some terms or have it as their stem, so that no other word is stemmed. It drops
 * words whose first letter is that of no term, and words that are too short.
 */
final class PossibleWords extends FilteringTokenFilter {

    private static final int ASCII = 128;

    /** How much longer than a word its stem can be: {@code skilful} has the stem of {@code skillful}. */
    private static final int LONGER = 1;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    /** For each first letter, the length of the shortest word that is kept. */
    private final int[] lengths = new int[ASCII];

    PossibleWords(TokenStream words, CharArraySet terms) {
        super(words);
        Arrays.fill(lengths, Integer.MAX_VALUE);
        for (Object held : terms) {
            String term = new String((char[]) held);
            String text = term.charAt(0) == StemTwinFilter.MARK ? term.substring(1) : term;
            keep(first(text), text.length() - LONGER);
            BritishSpelling.otherFirstLetters(first(text)).forEach(letter -> keep(letter, text.length() - LONGER));
        }
    }

    /** Only the country {@link JoinedWord#US} is in capitals, as a word or as a stem. */
    private static char first(CharSequence word) {
        return Character.toLowerCase(word.charAt(0));
    }

    private void keep(char first, int length) {
        if (first < ASCII) {
            lengths[first] = Math.min(lengths[first], length);
        }
    }

    @Override
    protected boolean accept() {
        char first = first(word);
        return first >= ASCII || word.length() >= lengths[first];
    }
}
