// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.BitSet;
import org.cablesearch.model.internal.text.Folding;

/**
 * A word as it is written, and what is known from that alone.
 *
 * @param text as written, without a possessive {@code 's} (or {@code ,s}, as it is garbled in transmission)
 * @param folded the form to compare, as {@link Folding} returns it
 * @param shape how it is written
 * @param traits what it may be; bits of {@link Trait}
 * @param lists the numbers of the {@link ContextWords} that contain it; not to be changed
 * @param mayBeginName whether a name may begin with it or be announced by it, as by a title
 * @param letters its {@link Letters} with the mark of their capitals, or 0
 */
record Word(String text, String folded, Shape shape, int traits, BitSet lists, boolean mayBeginName, long letters) {

    private static final int ANNOUNCING = Trait.set(Trait.RANK, Trait.ROYAL, Trait.OFFICE, Trait.GENERIC);

    /** Any English word in lower case of which nothing else is known. Its letters are only in the text. */
    static final Word ORDINARY = new Word("", "", Shape.LOWER, Trait.WORD.bit(), ContextWords.NONE, false, 0);

    /** Whether nothing is known of it but that it is an English word in lower case; it then has no text. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOrdinary() {
        return this == ORDINARY;
    }

    /** A word as it is written, with what is known of it. */
    static Word of(String text, String folded, Shape shape, int traits, long letters) {
        // "al" is an article of names: "al Qaeda".
        boolean mayBeginName = shape != Shape.LOWER || (traits & ANNOUNCING) != 0 || folded.startsWith("al");
        return new Word(text, folded, shape, traits, ContextWords.listsOf(folded), mayBeginName, letters);
    }

    /** Whether it is in any of the {@link ContextWords}; most words are not. */
    @SuppressWarnings("ReferenceEquality")
    boolean isInLists() {
        return lists != ContextWords.NONE;
    }

    /** A mark of punctuation, or of a redaction. */
    static Word mark(String mark) {
        return new Word(mark, mark, Shape.MARK, 0, ContextWords.listsOf(mark), false, 0);
    }
}
