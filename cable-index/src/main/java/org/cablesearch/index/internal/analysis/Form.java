// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * A word as written, in lower case without accents, and its stem: that of Snowball's English stemmer, after a British word
 * is changed to American spelling.
 */
public final class Form {

    /** Every word that the stemmer changes ends with one of these letters; a test checks this. */
    private static final String CHANGING = "cdegilmnrsty";

    /** About 20 MB if all slots are used, and four times as much if all words have the maximum length. */
    private static final int SLOTS = 1 << 16;

    /**
     * The commonest forms, for all threads: a few thousand words make up most of any text, and stemming a word takes
     * longer than the rest of its analysis. Not synchronized: forms are immutable, so a thread that sees an old entry is
     * still correct.
     */
    private static final @Nullable Form[] CACHE = new @Nullable Form[SLOTS];

    private final String word;
    private final String stem;
    private final BytesRef wordTerm;
    private final BytesRef stemTerm;
    private final boolean usual;

    Form(String word, String stem) {
        this.word = word;
        this.stem = stem.equals(word) ? word : stem;
        this.wordTerm = new BytesRef(word);
        this.stemTerm = isStem() ? wordTerm : new BytesRef(stem);
        this.usual = word.equals(UsualForms.of(stem));
    }

    /** The form of a word that {@link WordAnalyzer#PLAIN} returned. */
    public static Form of(String word) {
        return of(word.toCharArray(), word.length());
    }

    /** The form of the word in the first letters of a buffer. */
    public static Form of(char[] buffer, int length) {
        int hash = hash(buffer, length);
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Form form = CACHE[slot];
        if (form != null && isOf(form.word, buffer, length)) {
            return form;
        }
        Form first = form;
        form = CACHE[slot ^ 1];
        if (form == null || !isOf(form.word, buffer, length)) {
            String word = new String(buffer, 0, length);
            boolean changes = length > 0 && CHANGING.indexOf(buffer[length - 1]) >= 0;
            String stem = JoinedWord.stem(word);
            form = new Form(word, changes && stem.equals(word) && !word.equals(JoinedWord.US) ? stemOf(word) : stem);
        }
        // The word that was read last comes first; the one before it takes the other slot.
        CACHE[slot] = form;
        if (first != null) {
            CACHE[slot ^ 1] = first;
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

    /** Whether this is the form of the word in the first letters of a buffer. */
    public boolean isOf(char[] buffer, int length) {
        return isOf(word, buffer, length);
    }

    /** A hash of the word in the first letters of a buffer. */
    public static int hash(char[] buffer, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash;
    }

    /** The word. */
    public String word() {
        return word;
    }

    /** The stem, which all forms of a word share. */
    public String stem() {
        return stem;
    }

    /** The word as a term; callers must not change it. */
    public BytesRef wordTerm() {
        return wordTerm;
    }

    /** The stem as a term; callers must not change it. */
    public BytesRef stemTerm() {
        return stemTerm;
    }

    /** Whether the word is its own stem, like {@code report}. */
    @SuppressWarnings("ReferenceEquality") // the constructor uses one object for both if they are equal
    public boolean isStem() {
        return word == stem;
    }

    /** Whether the word is the usual form of its stem, see {@link UsualForms}. */
    public boolean isUsual() {
        return usual;
    }
}
