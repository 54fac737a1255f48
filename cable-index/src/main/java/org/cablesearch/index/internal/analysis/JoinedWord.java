package org.cablesearch.index.internal.analysis;

import java.util.Optional;
import java.util.Set;
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

    private static final int MAX_LETTERS = 8;
    private static final int MAX_DIGITS = 15;

    private JoinedWord() {}

    /**
     * The end of the joined word that begins at {@code at}, without a final full stop; {@code at} if none begins there.
     */
    static int end(char[] text, int at, int length) {
        if (isDigit(text, at, length)) {
            int end = endOfThousands(text, at, length);
            return end > at ? end : endOfDecade(text, at, length);
        }
        return endOfPointed(text, at, length);
    }

    /** The joined word between two places of a text, with its punctuation. */
    static String word(char[] text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            word.append(Punctuation.isApostrophe(text[i]) ? '\'' : Character.toLowerCase(text[i]));
        }
        return word.toString();
    }

    /**
     * The joined word, or the country in capitals, if the text consists of it and at most a final full stop; otherwise
     * empty.
     */
    static Optional<String> whole(String text) {
        char[] letters = text.strip().toCharArray();
        int length = letters.length;
        if (length == US.length() && isCountry(letters, 0, length)) {
            return Optional.of(US);
        }
        int end = length == 0 ? 0 : end(letters, 0, length);
        boolean whole = end > 0 && (end == length || (end == length - 1 && letters[end] == '.'));
        return whole ? Optional.of(word(letters, 0, end)) : Optional.empty();
    }

    /** Whether the word at {@code at} is {@code US} in capitals. */
    static boolean isCountry(char[] text, int at, int length) {
        return at + 1 < length && text[at] == 'U' && text[at + 1] == 'S' && isBoundary(text, at + 2, length);
    }

    /** The stem of a joined word; any other word itself. */
    static String stem(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isSign(word.charAt(i))) {
                String joined = word.replaceAll("[.,']", "");
                return joined.equals("us") ? US : joined;
            }
        }
        return word;
    }

    private static boolean isSign(char c) {
        return c == '.' || c == ',' || c == '\'';
    }

    private static int endOfPointed(char[] text, int at, int length) {
        boolean within = at > 1 && text[at - 1] == '.' && isLetter(text, at - 2, length) && isBefore(text, at - 2);
        if (within || !isPointed(text, at, length)) {
            return at;
        }
        StringBuilder word = new StringBuilder();
        int end = at;
        for (int i = at; word.length() <= MAX_LETTERS && isOneLetter(text, i, length); i += 2) {
            word.append(Character.toLowerCase(text[i]));
            end = i + 1;
            if (!isPointed(text, i, length)) {
                break;
            }
        }
        boolean joins = word.length() > 1 && word.length() <= MAX_LETTERS && !COMMON.contains(word.toString());
        return joins ? end : at;
    }

    private static boolean isPointed(char[] text, int at, int length) {
        return at + 1 < length && text[at + 1] == '.' && isLetter(text, at, length);
    }

    private static boolean isOneLetter(char[] text, int at, int length) {
        return isLetter(text, at, length) && isBoundary(text, at + 1, length);
    }

    /** Whether a word can begin at {@code at}, since the character before it is not part of a word. */
    private static boolean isBefore(char[] text, int at) {
        return at == 0 || isBoundary(text, at - 1, at);
    }

    private static int endOfThousands(char[] text, int at, int length) {
        boolean within = at > 1 && text[at - 1] == ',' && isDigit(text, at - 2, length);
        int end = endOfDigits(text, at, length);
        if (within || end - at > 3 || end == length || text[end] != ',') {
            return at;
        }
        while (end < length && text[end] == ',' && isDigit(text, end + 1, length)) {
            int group = endOfDigits(text, end + 1, length);
            if (group - end != 4) {
                return at;
            }
            end = group;
        }
        boolean joins = isBoundary(text, end, length) && end - at > 3 && end - at <= MAX_DIGITS / 3 * 4;
        return joins ? end : at;
    }

    private static int endOfDecade(char[] text, int at, int length) {
        int end = endOfDigits(text, at, length);
        boolean joins = end + 1 < length
                && end - at <= MAX_DIGITS
                && Punctuation.isApostrophe(text[end])
                && (text[end + 1] == 's' || text[end + 1] == 'S')
                && isBoundary(text, end + 2, length);
        return joins ? end + 2 : at;
    }

    /** The end of the digits, of which no more are read than a joined number can have. */
    private static int endOfDigits(char[] text, int at, int length) {
        int end = at;
        while (end - at <= MAX_DIGITS && isDigit(text, end, length)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char[] text, int at, int length) {
        return at < length && text[at] >= '0' && text[at] <= '9';
    }

    /**
     * Whether this is a Latin letter. Others form no acronyms, and some represent wildcards while a pattern is
     * analysed.
     */
    private static boolean isLetter(char[] text, int at, int length) {
        return at < length && text[at] < '\u0250' && Character.isLetter(text[at]);
    }

    private static boolean isBoundary(char[] text, int at, int length) {
        return at >= length
                || !(Character.isLetterOrDigit(text[at])
                        || Character.isSurrogate(text[at])
                        || Character.getType(text[at]) == Character.NON_SPACING_MARK);
    }
}
