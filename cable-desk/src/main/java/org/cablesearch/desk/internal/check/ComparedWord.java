// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

/**
 * A word of a draft or a cable, or a sign for left-out words.
 *
 * @param form the word in the form that is compared: folded, without apostrophes
 * @param start its first character
 * @param end the character after its last
 * @param breaksLine whether a hyphen and a line end follow, so that the next token may be the rest of the word
 */
record ComparedWord(Kind kind, String form, int start, int end, boolean breaksLine) {

    enum Kind {
        WORD,
        /** A word with some of its letters in brackets: {@code [T]he}. */
        BRACKETED_WORD,
        /** Words in brackets. */
        BRACKET,
        /** Dots for words that are left out. */
        ELLIPSIS,
        /** Letters X, black boxes, or words in brackets that say so. */
        REDACTION,
        /** A part of a cable that is not in its text, such as the number and the marking of a paragraph. */
        LABEL
    }

    /** This word as a label. */
    ComparedWord label() {
        return new ComparedWord(Kind.LABEL, form, start, end, breaksLine);
    }

    /** This word as written in its text. */
    String written(String text) {
        return text.substring(start, end);
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.BRACKETED_WORD;
    }
}
