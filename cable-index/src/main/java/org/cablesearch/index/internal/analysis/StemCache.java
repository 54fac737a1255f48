package org.cablesearch.index.internal.analysis;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Stems of English words (Snowball's English stemmer, with British words spelt as Americans do), with the commonest remembered, since a few thousand words make up
 * most of any text and a stem takes longer to make than all else that is done to a word. What is remembered is shared by all
 * threads; an instance, which has a stemmer, is of one.
 */
final class StemCache {

    /** The last letters of all words that a rule of the stemmer changes; a test checks it. */
    private static final String CHANGING = "cdegilmnrsty";

    /** Some 20 MB when all are in use, and four times that if all words were as long as a word can be. */
    private static final int SLOTS = 1 << 17;

    /** Entries are immutable, so a thread that sees an old one loses nothing. */
    private static final @Nullable Entry[] ENTRIES = new @Nullable Entry[SLOTS];

    private final EnglishStemmer stemmer = new EnglishStemmer();

    /** A word, and its stem if that differs. */
    private record Entry(String word, @Nullable String stem) {}

    /** The stem of a word in lower case without accents, or {@code null} if the word is its own stem. */
    @Nullable
    String differingStem(char[] buffer, int length) {
        if (length == 0 || CHANGING.indexOf(buffer[length - 1]) < 0) {
            return null;
        }
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Entry entry = ENTRIES[slot];
        if (entry == null || !isOf(entry, buffer, length)) {
            entry = entry(new String(buffer, 0, length));
            ENTRIES[slot] = entry;
        }
        return entry.stem();
    }

    private Entry entry(String word) {
        String stem = stem(stemmer, word);
        return new Entry(word, stem.equals(word) ? null : stem);
    }

    /** The stem of one word in lower case. */
    static String stemOf(String word) {
        return stem(new EnglishStemmer(), word);
    }

    private static String stem(EnglishStemmer stemmer, String word) {
        stemmer.setCurrent(BritishSpelling.american(word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static boolean isOf(Entry entry, char[] buffer, int length) {
        String word = entry.word();
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
