package org.cablesearch.index.internal.analysis;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The forms of English words. The stems are those of Snowball's English stemmer, after British words are changed to
 * American spelling.
 *
 * <p>A cache, shared by all threads, holds the commonest forms: a few thousand words make up most of any text, and
 * stemming a word takes longer than the rest of its analysis.
 */
final class Forms {

    /** Every word that the stemmer changes ends with one of these letters; a test checks this. */
    private static final String CHANGING = "cdegilmnrsty";

    /** About 20 MB if all slots are used, and four times as much if all words have the maximum length. */
    private static final int SLOTS = 1 << 16;

    /** Not synchronized: forms are immutable, so a thread that sees an old entry is still correct. */
    private static final @Nullable Form[] CACHE = new @Nullable Form[SLOTS];

    private Forms() {}

    /** The form of a word in lower case without accents. */
    static Form of(char[] buffer, int length) {
        int hash = Form.hash(buffer, length);
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Form form = CACHE[slot];
        if (form == null || !isOf(form.word(), buffer, length)) {
            String word = new String(buffer, 0, length);
            boolean changes = length > 0 && CHANGING.indexOf(buffer[length - 1]) >= 0;
            String stem = JoinedWord.stem(word);
            form = new Form(word, changes && stem.equals(word) && !word.equals(JoinedWord.US) ? stemOf(word) : stem);
            CACHE[slot] = form;
        }
        return form;
    }

    /** The stem of a word, computed by the stemmer. */
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
