// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Punctuation;

/** A part of a text in which ids are looked for, and the steps over its digits, words and separators. */
final class IdText {

    private static final int MAX_GAP = 12;
    private static final int MAX_WORD = 24;

    /** The number of characters that a pattern may read. */
    private static final int REACH = 64;

    private static final Pattern ENDS_IN_QUERY = Pattern.compile("[,;.?!)]*+(?:\\s|\\z)");

    final String text;

    /** The index where the part begins. */
    final int first;

    final int to;
    final boolean isQuery;

    /** The index before which nothing is read: what is before it belongs to another id. */
    private int from;

    IdText(String text, int first, int to, boolean isQuery) {
        this.text = text;
        this.first = first;
        this.from = first;
        this.to = to;
        this.isQuery = isQuery;
    }

    void moveTo(int index) {
        from = index;
    }

    /** A pattern that is tried at an index, on a limited number of characters. */
    Matcher at(Pattern pattern, int index) {
        return pattern.matcher(text).region(index, Math.min(to, index + REACH));
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** The character before an index; a space at the start of the text. */
    char before(int index) {
        return index > 0 ? text.charAt(index - 1) : ' ';
    }

    String substring(int start, int end) {
        return text.substring(start, end);
    }

    /** The value of at most nine digits. */
    int value(int start, int end) {
        return Digits.value(text, start, end);
    }

    boolean isDigit(int index) {
        return index >= first && index < to && Digits.is(text.charAt(index));
    }

    int endOfDigits(int start) {
        int at = start;
        while (isDigit(at)) {
            at++;
        }
        return at;
    }

    /** Where the digits before an index begin, at most {@code max} digits before it. */
    int startOfDigits(int end, int max) {
        return Digits.start(text, end, Math.min(max, end - from));
    }

    /** Where the separators before an index begin. */
    int gapStart(int end) {
        int at = end;
        while (at > from && end - at < MAX_GAP && isSeparator(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the separators inside a name end. */
    int gapEnd(int start) {
        int at = start;
        while (at < to && at - start < 2 && isSeparator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isSeparator(char c) {
        return isBlank(c) || Punctuation.isHyphen(c) || c == '.' || c == '_' || (isQuery && c == '/');
    }

    int wordStart(int end) {
        int at = end;
        while (at > from && end - at < MAX_WORD && isNameLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    int wordEnd(int start) {
        int at = start;
        while (at < to && at - start < MAX_WORD && isNameLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    int afterApostrophes(int start, int end) {
        int at = start;
        while (at < end && Punctuation.isApostrophe(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of a name without {@code 's}. */
    int withoutPossessive(int end) {
        boolean isPossessive =
                end - 2 > from && text.charAt(end - 1) == 's' && Punctuation.isApostrophe(text.charAt(end - 2));
        return isPossessive ? end - 2 : end;
    }

    /** Whether separators in prose end a sentence or a paragraph. */
    boolean endsSentence(int start, int end) {
        for (int i = start; i + 1 < end && !isQuery; i++) {
            if (text.charAt(i) == '.' && isBlank(text.charAt(i + 1))) {
                return true;
            }
        }
        return hasBlankLine(start, end);
    }

    boolean hasBlankLine(int start, int end) {
        int line = text.indexOf('\n', start, end);
        return line >= 0 && text.indexOf('\n', line + 1, end) >= 0;
    }

    /** Whether separators in prose are a dash, which divides: {@code Baghdad – 12 people}. */
    boolean isDash(int start, int end) {
        boolean hasHyphen = false;
        boolean hasBlank = false;
        for (int i = start; i < end && !isQuery; i++) {
            hasHyphen |= Punctuation.isHyphen(text.charAt(i));
            hasBlank |= isBlank(text.charAt(i));
        }
        return hasHyphen && hasBlank;
    }

    /** Whether an id is in one word; in prose that may have hyphens. */
    boolean isJoined(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isQuery ? !Character.isLetterOrDigit(c) : isBlank(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an id can end here: in a query where a word ends, in prose before anything but a letter or more of a number. */
    boolean endsId(int end, boolean isJoined) {
        if (isQuery) {
            return at(ENDS_IN_QUERY, end).lookingAt();
        }
        char next = end < to ? text.charAt(end) : ' ';
        return !Character.isLetterOrDigit(next)
                && (isJoined || !(isDigit(end + 1) && (Punctuation.isHyphen(next) || ".,:/".indexOf(next) >= 0)));
    }

    boolean isUpper(int start, int end) {
        return LetterCase.isUpper(text, start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isNameLetter(char c) {
        return Character.isLetter(c)
                || Punctuation.isApostrophe(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
