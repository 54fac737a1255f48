package org.cablesearch.index.internal.analysis;

import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Drops most of the words that cannot have any of some terms, so that they need not be stemmed: words that begin with another
 * letter, or are too short.
 */
final class PossibleWords extends FilteringTokenFilter {

    private static final int ASCII = 128;

    /** How much longer than a word its stem can be: {@code skilful} has the stem of {@code skillful}. */
    private static final int LONGER = 1;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    /** For each first letter, the length of the shortest word that is kept. */
    private final int[] lengths = new int[ASCII];

    PossibleWords(TokenStream words, Collection<String> terms) {
        super(words);
        Arrays.fill(lengths, Integer.MAX_VALUE);
        for (String term : terms) {
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
