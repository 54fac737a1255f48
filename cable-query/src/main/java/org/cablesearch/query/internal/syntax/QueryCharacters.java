// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

/** The characters that have a meaning in a query. */
final class QueryCharacters {

    /** White space of all kinds, for expressions. */
    static final String BLANK = "[\\p{javaWhitespace}\\p{javaSpaceChar}]";

    /** Double quotes, straight and curly, for expressions. */
    static final String QUOTES = "\"\u201c-\u201f";

    /** The hyphen, and the dashes that word processors replace it with, for expressions. */
    static final String DASHES = "\\-\u2010-\u2014";

    private static final String SPECIAL = "\\()[]{}:^~*?/+!&|";

    private QueryCharacters() {}

    /** White space of all kinds, including no-break spaces. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Double quotes, straight and curly. */
    static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u201f';
    }

    /** The hyphen, and the dashes that word processors replace it with. */
    static boolean isDash(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013' || c == '\u2014';
    }

    /** Whether a character must be escaped to be part of a word. */
    static boolean isSpecial(char c) {
        return isBlank(c) || isQuote(c) || isDash(c) || SPECIAL.indexOf(c) >= 0;
    }

    /** Whether a word ends before this character. */
    static boolean endsWord(char c) {
        return isBlank(c) || isQuote(c) || "()[]{}^~".indexOf(c) >= 0;
    }

    /** Whether a word is an operator, which must be in capitals. */
    static boolean isOperator(String word) {
        return word.equals("AND") || word.equals("OR") || word.equals("NOT") || word.equals("TO");
    }
}
