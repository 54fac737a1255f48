package org.cablesearch.index.internal.analysis;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The forms of English words: their stems are those of Snowball's English stemmer, with British words spelt as Americans do.
 *
 * <p>The commonest are remembered for all threads, since a few thousand words make up most of any text, and a stem
 * takes longer to make than everything else done to a word.
 */
final class Forms {

    /** The last letters of all words that a rule of the stemmer changes; a test checks it. */
    private static final String CHANGING = "cdegilmnrsty";

    /** Some 20 MB when all are in use, and four times that if all words were as long as a word can be. */
    private static final int SLOTS = 1 << 16;

    /** Forms are immutable, so a thread that sees an old one loses nothing. */
    private static final @Nullable Form[] REMEMBERED = new @Nullable Form[SLOTS];

    private Forms() {}

    /** The form of a word in lower case without accents. */
    static Form of(char[] buffer, int length) {
        int hash = Form.hash(buffer, length);
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Form form = REMEMBERED[slot];
        if (form == null || !isOf(form.word(), buffer, length)) {
            String word = new String(buffer, 0, length);
            boolean changes = length > 0 && CHANGING.indexOf(buffer[length - 1]) >= 0;
            String stem = JoinedWord.stem(word);
            form = new Form(word, changes && stem.equals(word) && !word.equals(JoinedWord.US) ? stemOf(word) : stem);
            REMEMBERED[slot] = form;
        }
        return form;
    }

    /** The stem of a word as the stemmer makes it. */
    static String stemOf(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(BritishSpelling.american(word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static boolean isOf(String word, char[] buffer, int length) {
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
