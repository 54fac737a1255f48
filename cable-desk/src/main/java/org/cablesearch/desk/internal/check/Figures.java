// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Folding;

/**
 * Compares words with digits, whose signs matter: {@code 6.7} is not {@code 67}, {@code 30-31} not {@code 30/31}, {@code
 * $40} not {@code €40}. {@code 1,500} is {@code 1500}, and a dash is a hyphen.
 */
final class Figures {

    /** Maximum characters that belong to a word on each side. */
    private static final int REACH = 40;

    private static final String WITHIN_FIGURES = ".,:";
    private static final String WITHIN_WORDS = "-/";
    private static final String SIGNS = "%‰°#+±";
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2013\u2212]|--?");
    private static final Pattern IGNORED = Pattern.compile("[\\s'’‘`´ʼ\u00ad\\[\\]*_]|(?<!\\d),|,(?!\\d)");

    private Figures() {}

    /** Whether matching words of a draft and of a cable have the same signs, or no digits. */
    static boolean isSame(String draft, ComparedWord token, CableTokens cable, int other) {
        if (token.form().chars().noneMatch(Character::isDigit)) {
            return true;
        }
        ComparedWord word = cable.tokens().get(other);
        String text = cable.texts().get(cable.pieces().get(other));
        return figure(draft, token.start(), token.end()).equals(figure(text, word.start(), word.end()));
    }

    private static String figure(String text, int start, int end) {
        int from = start;
        while (from > Math.max(0, start - REACH) && belongs(text, from - 1, from - 2)) {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + REACH) && belongs(text, to, to + 1)) {
            to++;
        }
        String figure = DASH.matcher(text.substring(from, to)).replaceAll("-");
        String bare = IGNORED.matcher(THOUSANDS.matcher(figure).replaceAll("")).replaceAll("");
        return Folding.fold(bare);
    }

    /** Whether a character beside a word belongs to it: a letter, a sign, or a mark with more of the word behind it. */
    private static boolean belongs(String text, int at, int behind) {
        char c = text.charAt(at);
        boolean isSign = SIGNS.indexOf(c) >= 0 || Character.getType(c) == Character.CURRENCY_SYMBOL;
        if (Character.isLetterOrDigit(c) || isSign) {
            return true;
        }
        char next = behind >= 0 && behind < text.length() ? text.charAt(behind) : ' ';
        int before = behind < at ? at + 1 : at - 1;
        boolean isDigits = Character.isDigit(next) && Character.isDigit(text.charAt(before));
        boolean isDash =
                WITHIN_WORDS.indexOf(c) >= 0 || DASH.matcher(String.valueOf(c)).matches();
        return WITHIN_FIGURES.indexOf(c) >= 0 ? isDigits : isDash && Character.isLetterOrDigit(next);
    }
}
