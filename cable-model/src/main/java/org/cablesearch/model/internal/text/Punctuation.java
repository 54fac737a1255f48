// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

/** Punctuation that cables write in several forms. */
public final class Punctuation {

    /** All apostrophes, in the forms that appear in cables. */
    public static final String APOSTROPHES = "'\u2019\u2018`\u00b4";

    private Punctuation() {}

    /** Whether this is one of the {@link #APOSTROPHES}. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00b4';
    }

    /** Whether this is a hyphen, or a dash used as one. */
    public static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2013');
    }

    /** Whether a text ends in a mark that may end a sentence, or in a quote or parenthesis that closes. */
    public static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?:\"”)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The plain form of a typographic quote, apostrophe or dash; any other character unchanged. */
    static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u2035', '\u2039', '\u203a' -> '\'';
            case '\u00ab', '\u00bb', '\u201c', '\u201d', '\u201e', '\u2033', '\u2036' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> c;
        };
    }
}
