package org.cablesearch.index.internal.analysis;

import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * Words that are written with signs within them or without: {@code U.K.} and {@code UK}, {@code 50,000} and {@code 50000},
 * {@code 1980's} and {@code 1980s}. The one with signs is a form of the one without, which is its stem.
 *
 * <p>{@code U.S.} and {@code US} in capitals are forms of a stem of their own, so that neither is the pronoun. Points between
 * letters that would make another common word ({@code H.E.}, {@code I.T.}) join nothing.
 */
final class JoinedWord {

    /** The country in capitals, both as a word and as a stem; other words are in lower case. */
    static final String US = "US";

    private static final Set<String> COMMON = Set.of(
            "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is", "it", "me", "my", "no", "of",
            "oh", "on", "or", "so", "to", "up", "we");

    private static final int MOST_LETTERS = 8;
    private static final int MOST_DIGITS = 15;

    private JoinedWord() {}

    /** Where the word with signs that begins here ends, without a last point, or {@code at} if none begins here. */
    static int end(char[] text, int at, int length) {
        if (isDigit(text, at, length)) {
            int end = endOfThousands(text, at, length);
            return end > at ? end : endOfDecade(text, at, length);
        }
        return endOfPointed(text, at, length);
    }

    /** The word with signs between two places of a text. */
    static String word(char[] text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            word.append(Punctuation.isApostrophe(text[i]) ? '\'' : Character.toLowerCase(text[i]));
        }
        return word.toString();
    }

    /** The word with signs, or the country in capitals, that is all of a text but a last point; empty for any other text. */
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

    /** Whether the country's two capitals, and no other letter, are here. */
    static boolean isCountry(char[] text, int at, int length) {
        return at + 1 < length && text[at] == 'U' && text[at + 1] == 'S' && isBoundary(text, at + 2, length);
    }

    /** The stem of a word with signs, or the word itself if it has none. */
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
        for (int i = at; word.length() <= MOST_LETTERS && isOneLetter(text, i, length); i += 2) {
            word.append(Character.toLowerCase(text[i]));
            end = i + 1;
            if (!isPointed(text, i, length)) {
                break;
            }
        }
        boolean joins = word.length() > 1 && word.length() <= MOST_LETTERS && !COMMON.contains(word.toString());
        return joins ? end : at;
    }

    private static boolean isPointed(char[] text, int at, int length) {
        return at + 1 < length && text[at + 1] == '.' && isLetter(text, at, length);
    }

    private static boolean isOneLetter(char[] text, int at, int length) {
        return isLetter(text, at, length) && isBoundary(text, at + 1, length);
    }

    /** Whether no word ends right before here. */
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
        boolean joins = isBoundary(text, end, length) && end - at > 3 && end - at <= MOST_DIGITS / 3 * 4;
        return joins ? end : at;
    }

    private static int endOfDecade(char[] text, int at, int length) {
        int end = endOfDigits(text, at, length);
        boolean joins = end + 1 < length
                && end - at <= MOST_DIGITS
                && Punctuation.isApostrophe(text[end])
                && (text[end + 1] == 's' || text[end + 1] == 'S')
                && isBoundary(text, end + 2, length);
        return joins ? end + 2 : at;
    }

    /** At most as far as a number that joins can be. */
    private static int endOfDigits(char[] text, int at, int length) {
        int end = at;
        while (end - at <= MOST_DIGITS && isDigit(text, end, length)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char[] text, int at, int length) {
        return at < length && text[at] >= '0' && text[at] <= '9';
    }

    /** A Latin letter: others are no acronyms, and stand for wildcards while a pattern is read. */
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
