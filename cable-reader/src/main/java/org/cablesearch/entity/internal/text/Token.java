package org.cablesearch.entity.internal.text;

import org.cablesearch.model.internal.text.Folding;

/**
 * A word or a mark of a passage.
 *
 * @param text as written, without a possessive {@code 's} (or {@code ,s}, as the wire garbles it)
 * @param folded the form to compare, as {@link Folding} makes it
 * @param start where it begins in the passage's text
 * @param end where it ends there, without the possessive
 * @param shape how it is written
 * @param traits what it may be; bits of {@link Trait}
 * @param possessive whether a possessive follows
 * @param opens whether a sentence, a quotation or a block begins with it
 * @param shouted whether its line is a heading in capitals
 */
public record Token(
        String text,
        String folded,
        int start,
        int end,
        Shape shape,
        int traits,
        boolean possessive,
        boolean opens,
        boolean shouted) {

    /** Whether the word may be this. */
    public boolean is(Trait trait) {
        return (traits & trait.bit()) != 0;
    }

    /** Whether the word may be one of these. */
    public boolean isAny(int set) {
        return (traits & set) != 0;
    }

    /** Whether this is the mark. */
    public boolean isMark(char mark) {
        return shape == Shape.MARK && text.charAt(0) == mark;
    }

    /** The token as part of a heading in capitals. */
    Token asShouted() {
        return new Token(text, folded, start, end, shape, traits, possessive, opens, true);
    }
}
