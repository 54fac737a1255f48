// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;

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

    /** A zero for the letter O, before or after letters: {@code 0SLO}, {@code SANTIAG0}. */
    private static final String ZERO = "0(?:(?<!\\d0)(?=\\p{L}\\p{L})|(?<=\\p{L}\\p{L}0)(?!\\d))";

    /** A number in group 1, a word in group 2, or a mark. */
    private static final Pattern TOKEN =
            Pattern.compile("((?:(?!" + ZERO + ")\\d|(?<!\\p{L})[Oo](?=\\d))(?:\\d|[Oo](?=\\d))*+)" + "|((?:\\p{L}|"
                    + ZERO + ")(?:\\p{L}++|" + ZERO + "|['\u20190](?=\\p{L}))*+)|[^\\s\\p{Z}]");

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
        int last = 0;
        for (Matcher found = TOKEN.matcher(field); found.find(); last = found.end()) {
            boolean opensLine = tokens.isEmpty() || field.indexOf('\n', last, found.start()) >= 0;
            boolean glued = !tokens.isEmpty() && found.start() == last;
            String text = LetterCase.upper(found.group());
            Kind kind = found.start(1) >= 0 ? Kind.NUMBER : found.start(2) >= 0 ? Kind.WORD : Kind.MARK;
            boolean isPossessive = text.endsWith("'S") || text.endsWith("\u2019S");
            String read = switch (kind) {
                case NUMBER -> text.replace('O', '0');
                case WORD ->
                    text.substring(0, text.length() - (isPossessive ? 2 : 0)).replace('0', 'O');
                case MARK -> text;
            };
            tokens.add(new RefToken(kind, read, found.start(), found.end(), glued, opensLine));
        }
        return tokens;
    }
}
