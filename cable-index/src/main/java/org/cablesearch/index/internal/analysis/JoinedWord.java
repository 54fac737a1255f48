// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * Words that can be written with or without punctuation inside: {@code U.K.} and {@code UK}, {@code 50,000} and {@code
 * 50000}, {@code 1980's} and {@code 1980s}. The spelling with punctuation is indexed as a form of the other one, which
 * is its stem.
 *
 * <p>{@code U.S.}, and {@code US} in capitals, are forms of a stem of their own, so that a query for the country does
 * not find the pronoun. Letters with full stops are not joined if the result would be another common word ({@code
 * H.E.}, {@code I.T.}).
 */
final class JoinedWord {

    /** The country: a term in capitals, both as a form and as a stem. All other terms are in lower case. */
    static final String US = "US";

    private static final Set<String> COMMON = Set.of(
            "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is", "it", "me", "my", "no", "of",
            "oh", "on", "or", "so", "to", "up", "we");

    /** The signs of which one follows the first letter of a joined word, or its first digits. */
    private static final String SIGNS = ".," + Punctuation.APOSTROPHES;

    /** The most digits before a sign. */
    private static final int MAX_DIGITS = 15;

    /** Where no letter, digit, combining mark or character outside the basic plane follows. */
    private static final String END = "(?![\\p{L}\\p{Nd}\\p{Mn}\\p{Cs}\\x{10000}-\\x{10FFFF}])";

    /** Where none of these precedes. */
    private static final String START = END.replace("?!", "?<!");

    /** A Latin letter. Others form no acronyms, and some represent wildcards while a pattern is analysed. */
    private static final String LETTER = "[\\p{L}&&[\\x00-\\u024f]]";

    /** {@code 50,000}: the whole of a number with at most 15 digits. */
    private static final String THOUSANDS = "(?<![0-9],)[0-9]{1,3}(?:,[0-9]{3}){1,4}(?!,?[0-9])" + END;

    /** {@code 1980's}. */
    private static final String DECADE = "[0-9]{1," + MAX_DIGITS + "}[" + Punctuation.APOSTROPHES + "][sS]" + END;

    /** A full stop, and one letter. */
    private static final String NEXT = "\\." + LETTER + END;

    /** {@code U.K}: all of two to eight letters. */
    private static final String POINTED =
            "(?<!" + START + LETTER + "\\.)" + LETTER + "(?:" + NEXT + "){1,7}(?!" + NEXT + ")";

    private static final Pattern JOINED = Pattern.compile(THOUSANDS + "|" + DECADE + "|" + POINTED);

    private static final Pattern COUNTRY = Pattern.compile(US + END);

    private JoinedWord() {}

    /**
     * The end of the joined word that begins at {@code at}, without a final full stop; {@code at} if none begins there.
     */
    static int end(CharSequence text, int at) {
        if (!isPossible(text, at)) {
            return at;
        }
        Matcher joined = at(at, JOINED, text);
        boolean joins = joined.lookingAt()
                && !COMMON.contains(word(text, at, joined.end()).replace(".", ""));
        return joins ? joined.end() : at;
    }

    /** A cheap check, since few words have a sign after their digits or their first letter. */
    private static boolean isPossible(CharSequence text, int at) {
        int last = Math.min(text.length() - 1, at + MAX_DIGITS);
        int sign = at + 1;
        while (sign < last && text.charAt(sign) >= '0' && text.charAt(sign) <= '9') {
            sign++;
        }
        return sign <= last && SIGNS.indexOf(text.charAt(sign)) >= 0;
    }

    /** Whether the word at {@code at} is {@code US} in capitals. */
    static boolean isCountry(CharSequence text, int at) {
        return text.charAt(at) == 'U' && at(at, COUNTRY, text).lookingAt();
    }

    private static Matcher at(int at, Pattern pattern, CharSequence text) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    /** The joined word between two places of a text, with its punctuation. */
    static String word(CharSequence text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            word.append(Punctuation.isApostrophe(c) ? '\'' : Character.toLowerCase(c));
        }
        return word.toString();
    }

    /**
     * The joined word, or the country in capitals, if the text consists of it and at most a final full stop; otherwise
     * empty.
     */
    static Optional<String> whole(String text) {
        String word = text.strip();
        int end = word.isEmpty() || word.equals(US) ? word.length() : end(word, 0);
        boolean whole = end > 0 && (end == word.length() || word.substring(end).equals("."));
        return whole ? Optional.of(word.equals(US) ? US : word(word, 0, end)) : Optional.empty();
    }

    /** The stem of a joined word; any other word itself. */
    static String stem(String word) {
        String joined = word.replace(".", "").replace(",", "").replace("'", "");
        return joined.equals("us") && joined.length() < word.length() ? US : joined;
    }
}
