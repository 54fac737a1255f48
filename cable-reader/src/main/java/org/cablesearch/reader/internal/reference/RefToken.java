// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.Blanks;
import org.cablesearch.reader.internal.line.Digits;

/**
 * A token of a REF field: a word of letters, a number, or one mark.
 *
 * <p>A zero between letters is a letter, an O before digits is a digit: {@code COTON0U}, {@code O4 CHENNAI}. The ending of
 * {@code LIMA'S 12} is no part of the word.
 *
 * @param kind a word, a number or a mark
 * @param text capital letters, digits, or the mark
 * @param start where it begins in the field
 * @param end where it ends
 * @param glued whether nothing separates it from the token before
 * @param opensLine whether it is the first of its line
 */
record RefToken(Kind kind, String text, int start, int end, boolean glued, boolean opensLine) {

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]S$");

    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    static List<RefToken> of(String field) {
        List<RefToken> tokens = new ArrayList<>();
        int last = -1;
        boolean opensLine = true;
        int i = 0;
        while (i < field.length()) {
            char c = field.charAt(i);
            if (Blanks.is(c)) {
                opensLine = opensLine || c == '\n';
                i++;
                continue;
            }
            int end = end(field, i);
            tokens.add(token(field, i, end, i == last, opensLine));
            last = end;
            opensLine = false;
            i = end;
        }
        return tokens;
    }

    private static RefToken token(String field, int start, int end, boolean glued, boolean opensLine) {
        String text = LetterCase.upper(field.substring(start, end));
        if (startsNumber(field, start)) {
            return new RefToken(Kind.NUMBER, text.replace('O', '0'), start, end, glued, opensLine);
        }
        if (Character.isLetter(field.charAt(start)) || isLetterO(field, start)) {
            String word = POSSESSIVE.matcher(text).replaceFirst("").replace('0', 'O');
            return new RefToken(Kind.WORD, word, start, end, glued, opensLine);
        }
        return new RefToken(Kind.MARK, text, start, end, glued, opensLine);
    }

    private static int end(String field, int start) {
        boolean number = startsNumber(field, start);
        if (!number && !Character.isLetter(field.charAt(start)) && !isLetterO(field, start)) {
            return start + 1;
        }
        int i = start + 1;
        while (i < field.length() && (number ? inNumber(field, i) : inWord(field, i))) {
            i++;
        }
        return i;
    }

    private static boolean startsNumber(String field, int i) {
        boolean afterLetter = i > 0 && Character.isLetter(field.charAt(i - 1));
        return (Digits.is(field.charAt(i)) && !isLetterO(field, i))
                || (isO(field.charAt(i)) && !afterLetter && digitAt(field, i + 1));
    }

    private static boolean inNumber(String field, int i) {
        return Digits.is(field.charAt(i)) || (isO(field.charAt(i)) && digitAt(field, i + 1));
    }

    private static boolean inWord(String field, int i) {
        char c = field.charAt(i);
        return Character.isLetter(c)
                || isLetterO(field, i)
                || ((isApostrophe(c) || c == '0') && letterAt(field, i + 1));
    }

    /** Whether a zero before or after letters stands for the letter O: {@code 0SLO}, {@code SANTIAG0}. */
    private static boolean isLetterO(String field, int i) {
        boolean before = letterAt(field, i + 1) && letterAt(field, i + 2);
        boolean after = letterAt(field, i - 1) && letterAt(field, i - 2);
        return field.charAt(i) == '0' && (before || after) && !digitAt(field, i - 1) && !digitAt(field, i + 1);
    }

    private static boolean letterAt(String field, int i) {
        return i >= 0 && i < field.length() && Character.isLetter(field.charAt(i));
    }

    private static boolean digitAt(String field, int i) {
        return i >= 0 && i < field.length() && Digits.is(field.charAt(i));
    }

    private static boolean isO(char c) {
        return c == 'O' || c == 'o';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
