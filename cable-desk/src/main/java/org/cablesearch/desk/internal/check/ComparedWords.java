// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.desk.internal.check.ComparedWord.Kind;
import org.cablesearch.model.internal.text.Folding;

/**
 * Divides text into words. Quotation marks, punctuation, line ends and emphasis are not compared; an apostrophe within a
 * word is dropped, also one that was sent as a comma; {@code U.S.} is {@code US}, and {@code 1,500} is {@code 1500}.
 */
final class ComparedWords {

    private static final int MIN_REDACTION = 4;
    private static final int MAX_BRACKET = 200;

    /** A longer word followed by an 8 ends with a garbled quotation mark, even without an opening mark. */
    private static final int MIN_GARBLED = 3;

    /** The maximum distance between the brackets around letters of a word, in characters. */
    private static final int MAX_PART = 13;

    private static final Pattern ELLIPSIS =
            Pattern.compile("[\\[(]?\\s{0,9}+(?:…|\\.\\s?\\.\\s?\\.(?:\\s?\\.){0,99})\\s{0,9}+[\\])]?");
    private static final Pattern NOTE = Pattern.compile("\\[\\^?\\d{1,4}\\]|\\[\\^[\\w-]{1,20}\\]");
    private static final Pattern REDACTED = Pattern.compile(
            "(?iu).*\\b(redacted|redaction|removed|withheld|deleted|blacked out|geschwärzt|caviardé|expurgado|omissis)\\b.*"
                    + "|\\s*[-–—_.*?█■X]+\\s*");
    private static final Pattern LINK_TARGET = Pattern.compile("\\([^()\\s]{1,500}\\)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.){2,20}(?!\\p{L}\\p{L})\\p{L}?");

    private final String text;
    private final int end;
    private final boolean isDraft;
    private final List<ComparedWord> tokens = new ArrayList<>();
    private int at;
    private boolean garbledQuote;

    private ComparedWords(String text, int start, int end, boolean isDraft) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.isDraft = isDraft;
    }

    /** The tokens of a part of a draft. */
    static List<ComparedWord> ofDraft(String text, int start, int end) {
        return new ComparedWords(text, start, end, true).read();
    }

    /** The tokens of a text of a cable. Brackets and dots in it are punctuation. */
    static List<ComparedWord> ofCable(String text) {
        return new ComparedWords(text, 0, text.length(), false).read();
    }

    private List<ComparedWord> read() {
        while (at < end) {
            char c = text.charAt(at);
            if (isDraft && c == '[' && bracket()) {
                continue;
            }
            if (isDraft && (c == '.' || c == '…' || c == '(') && ellipsis()) {
                continue;
            }
            if (isDraft && c == '(' && at > 0 && text.charAt(at - 1) == ']' && skip(LINK_TARGET)) {
                continue;
            }
            if (isBox(c)) {
                int from = at;
                while (at < end && isBox(text.charAt(at))) {
                    at++;
                }
                add(Kind.REDACTION, "", from);
            } else if (isLetter(at)) {
                word();
            } else {
                // A quotation mark that was sent as & before a word has an 8 after the last word.
                garbledQuote |=
                        !isDraft && c == '&' && at + 1 < end && isLetter(at + 1) && (at == 0 || !isLetter(at - 1));
                at++;
            }
        }
        return tokens;
    }

    private static boolean isBox(char c) {
        return c == '█' || c == '■' || c == '▇' || c == '▮';
    }

    private boolean isLetter(int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.codePointAt(i));
    }

    private void add(Kind kind, String form, int from) {
        boolean breaks = at < end && isHyphen(text.charAt(at)) && isLineEnd(at + 1);
        tokens.add(new ComparedWord(kind, form, from, at, breaks));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00ad';
    }

    private boolean isLineEnd(int i) {
        int next = i;
        while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
            next++;
        }
        return next < end && text.charAt(next) == '\n';
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, end);
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private boolean ellipsis() {
        int from = at;
        if (!skip(ELLIPSIS)) {
            return false;
        }
        tokens.add(new ComparedWord(Kind.ELLIPSIS, "", from, at, false));
        return true;
    }

    /** Reads the content of brackets: a note, an ellipsis, a redaction, letters of a word, or words. */
    private boolean bracket() {
        int from = at;
        if (skip(NOTE) || ellipsis()) {
            return true;
        }
        int close = text.indexOf(']', at, Math.min(end, at + MAX_BRACKET + 1));
        if (close < 0) {
            return false;
        }
        String inner = text.substring(at + 1, close);
        boolean isLink = close + 1 < end && text.charAt(close + 1) == '(' && text.startsWith("http", close + 2);
        if (isLink) {
            return false;
        }
        if (REDACTED.matcher(inner).matches()) {
            at = close + 1;
            tokens.add(new ComparedWord(Kind.REDACTION, "", from, at, false));
            return true;
        }
        if (isPartOfWord(at, close) && isLetter(close + 1)) {
            word();
            return true;
        }
        at = close + 1;
        tokens.add(new ComparedWord(Kind.BRACKET, inner, from, at, false));
        return true;
    }

    /** Reads a word; letters of it may be in brackets. */
    private void word() {
        int from = at;
        if (isDraft || Character.isLetter(text.codePointAt(at))) {
            Matcher letters = ABBREVIATION.matcher(text).region(at, end);
            if (letters.lookingAt() && !isLetter(at - 1)) {
                at = letters.end();
                add(Kind.WORD, Folding.letters(text.substring(from, at)), from);
                return;
            }
        }
        boolean bracketed = false;
        StringBuilder word = new StringBuilder();
        while (at < end) {
            char c = text.charAt(at);
            if (isLetter(at)) {
                int point = text.codePointAt(at);
                word.appendCodePoint(point);
                at += Character.charCount(point);
            } else if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00ad') {
                // Belongs to the letter before, or shows only where a line may end.
                if (c != '\u00ad') {
                    word.append(c);
                } else if (isLineEnd(at + 1)) {
                    break;
                }
                at++;
            } else if (isDraft && isBracketInWord(c)) {
                bracketed = true;
                at++;
            } else if (joins(c, from)) {
                at++;
            } else {
                break;
            }
        }
        finish(word.toString(), bracketed, from);
    }

    private boolean isBracketInWord(char c) {
        int open = at;
        int close = at;
        if (c == ']') {
            while (open >= 0 && at - open <= MAX_PART && text.charAt(open) != '[') {
                open--;
            }
        } else if (c == '[') {
            close = text.indexOf(']', at, Math.min(end, at + MAX_PART + 1));
        }
        return isPartOfWord(open, close);
    }

    /** Whether some letters, and only letters, are between these brackets. */
    private boolean isPartOfWord(int open, int close) {
        return open >= 0
                && close > open + 1
                && close - open <= MAX_PART
                && text.charAt(open) == '['
                && text.substring(open + 1, close).chars().allMatch(Character::isLetter);
    }

    /** Whether a character belongs to the word before and after it. */
    private boolean joins(char c, int from) {
        if (at <= from || at + 1 >= end || !isLetter(at - 1) || !isLetter(at + 1)) {
            return false;
        }
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return switch (c) {
            case '\'', '’', '‘', '`', '´', 'ʼ' -> true;
            case ',' -> digits || isGarbledApostrophe();
            case '.' -> digits;
            default -> false;
        };
    }

    /** {@code Sokhon,s}, {@code d,Affaires}: a comma without a space after it, beside at most two letters. */
    private boolean isGarbledApostrophe() {
        int after = at + 1;
        while (after < text.length() && isLetter(after)) {
            after++;
        }
        int before = at - 1;
        while (before >= 0 && isLetter(before)) {
            before--;
        }
        return after - at - 1 <= 2 || at - before - 1 <= 1;
    }

    private void finish(String word, boolean bracketed, int from) {
        int letters = redaction(word);
        if (letters > 0) {
            tokens.add(new ComparedWord(Kind.REDACTION, "", from, from + letters, false));
            if (word.length() > letters && from + letters < at) {
                at = from + letters;
            }
            return;
        }
        String form = Folding.letters(word);
        int last = form.length() - 1;
        boolean endsInEight = last > 0 && form.charAt(last) == '8' && Character.isLetter(form.charAt(last - 1));
        if (endsInEight && (last >= MIN_GARBLED || garbledQuote)) {
            form = form.substring(0, last);
            garbledQuote = false;
        }
        if (!form.isEmpty()) {
            add(bracketed ? Kind.BRACKETED_WORD : Kind.WORD, form, from);
        }
    }

    /** The number of letters X at the start of a word, if they are a redaction; otherwise 0. */
    private static int redaction(String word) {
        int letters = 0;
        while (letters < word.length() && (word.charAt(letters) == 'X' || word.charAt(letters) == 'x')) {
            letters++;
        }
        return letters >= MIN_REDACTION ? letters : 0;
    }
}
