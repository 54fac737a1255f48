// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.BitSet;
import org.cablesearch.model.internal.text.Folding;

/**
 * A word or a mark of a passage.
 *
 * @param word the word, shared by all tokens that are written alike
 * @param passage the text of the passage
 * @param start where it begins there
 * @param end where it ends there, without the possessive
 * @param possessive whether a possessive follows
 * @param opens whether a sentence, a quotation or a block begins with it
 * @param shouted whether its line is a heading in capitals
 */
public record Token(Word word, String passage, int start, int end, boolean possessive, boolean opens, boolean shouted) {

    /** The word as written, without a possessive {@code 's}. */
    public String text() {
        return word.isOrdinary() ? passage.substring(start, end) : word.text();
    }

    /** The form to compare, as {@link Folding} returns it. */
    public String folded() {
        return word.isOrdinary() ? text() : word.folded();
    }

    /** How it is written. */
    public Shape shape() {
        return word.shape();
    }

    /** Whether it is written like a name: with a capital, or only in capitals. */
    public boolean isName() {
        return shape() == Shape.CAPITAL || shape() == Shape.UPPER;
    }

    /** Its traits; bits of {@link Trait}. */
    public int traits() {
        return word.traits();
    }

    /** Whether the word may be this. */
    public boolean is(Trait trait) {
        return (traits() & trait.bit()) != 0;
    }

    /** Whether the word may be one of these. */
    public boolean isAny(int set) {
        return (traits() & set) != 0;
    }

    /** Whether the word is in the list of {@link ContextWords} that has this number. */
    public boolean isIn(int list) {
        return word.lists().get(list);
    }

    /** Whether the word is in one of these lists. */
    public boolean isInAny(BitSet lists) {
        return word.isInLists() && word.lists().intersects(lists);
    }

    /** Whether the word, folded, is this one. */
    public boolean isWord(String other) {
        return word.isOrdinary()
                ? end - start == other.length() && passage.startsWith(other, start)
                : word.folded().equals(other);
    }

    /** Whether this is {@code a}, {@code an} or {@code the}. */
    public boolean isArticle() {
        return isWord("the") || isWord("a") || isWord("an");
    }

    /** Whether the word has a digit. */
    public boolean hasDigit() {
        String text = text();
        int i = 0;
        while (i < text.length() && !Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i < text.length();
    }

    /** Whether the word, folded, ends like one of these. */
    public boolean endsLike(Iterable<String> endings) {
        String folded = folded();
        for (String ending : endings) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is the mark. */
    public boolean isMark(char mark) {
        return shape() == Shape.MARK && text().charAt(0) == mark;
    }

    /** Whether this mark is the blank line between two blocks. */
    boolean isBlankLine() {
        return shape() == Shape.MARK && end < passage.length() && passage.charAt(end) == '\n';
    }

    /** The token in the middle of a sentence. */
    Token afterWrap() {
        return new Token(word, passage, start, end, possessive, false, shouted);
    }

    /** The token as part of a heading in capitals. */
    Token asUpperCase() {
        return new Token(word, passage, start, end, possessive, opens, true);
    }
}
