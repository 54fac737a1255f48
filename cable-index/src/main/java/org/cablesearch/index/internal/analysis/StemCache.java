package org.cablesearch.index.internal.analysis;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Stems of English words (Snowball's English stemmer), with the commonest remembered: a few thousand words make up most
 * of any text. Not safe for use by many threads.
 */
final class StemCache {

    private static final int SLOTS = 1 << 16;

    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final @Nullable String[] words = new @Nullable String[SLOTS];
    private final @Nullable String[] stems = new @Nullable String[SLOTS];

    /** The stem of a word in lower case, or {@code null} where the word is its own stem. */
    @Nullable
    String differingStem(char[] buffer, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 13) & SLOTS - 1;
        String known = words[slot];
        if (known != null && sameAs(known, buffer, length)) {
            return stems[slot];
        }
        String word = new String(buffer, 0, length);
        String stem = stem(stemmer, word);
        words[slot] = word;
        stems[slot] = stem.equals(word) ? null : stem;
        return stems[slot];
    }

    /** The stem of one word in lower case. */
    static String stemOf(String word) {
        return stem(new EnglishStemmer(), word);
    }

    private static String stem(EnglishStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static boolean sameAs(String word, char[] buffer, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != buffer[i]) {
                return false;
            }
        }
        return true;
    }
}
