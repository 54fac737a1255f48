package org.cablesearch.index.internal.analysis;

import org.apache.lucene.util.BytesRef;

/** A word as written, in lower case without accents, and its stem. */
public final class Form {

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

    /** The form of a word that {@link WordAnalyzer#plain} returned. */
    public static Form of(String word) {
        return of(word.toCharArray(), word.length());
    }

    /** The form of the word in the first letters of a buffer. */
    public static Form of(char[] buffer, int length) {
        return Forms.of(buffer, length);
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
