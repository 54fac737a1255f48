// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * Splits a passage into words and marks, in one pass over its letters.
 *
 * <pre>
 * General Hok Lundy,s approval    General · Hok · Lundy (possessive) · approval
 * the U.S. and G/TIP (MNF-I)      the · U.S · and · G/TIP · ( · MNF-I · )
 * d,Affaires                      d,Affaires        a comma that was an apostrophe
 * </pre>
 */
final class Tokenizer {

    /** The letters of a token, including the space after it; a low estimate, so that the list need not grow. */
    private static final int USUAL_LENGTH = 5;

    private static final int SHORT_LINE = 36;

    /** Shorter than a line that is wrapped. */
    private static final int LISTED_LINE = 54;

    private static final int MAX_SHORT_TITLE_LENGTH = 5;
    private static final int SHORT_TITLE = Trait.set(Trait.RANK, Trait.CALENDAR);

    private final String text;

    /** The letters of the text, to read each without a check of its encoding. */
    private final char[] letters;

    private final Words words;
    private final List<Token> tokens;
    private int at;
    private int lineStart;
    private boolean inList;

    /** Whether there is a mark of the end of a line or block. */
    private boolean hasBreaks;

    private boolean inGarbledQuote;

    /** Where the last title with a point ended. */
    private int nameFrom;

    private boolean opens = true;

    private Tokenizer(String text, Words words) {
        this.text = text;
        this.letters = text.toCharArray();
        this.words = words;
        this.tokens = new ArrayList<>(text.length() / USUAL_LENGTH);
    }

    static List<Token> tokens(String text, Words words) {
        Tokenizer tokenizer = new Tokenizer(text, words);
        List<Token> tokens = tokenizer.run();
        return tokenizer.hasBreaks ? WrappedNames.joined(tokens) : tokens;
    }

    /** The folded words of a name; for the lexicon's own tables, which are read before there is a lexicon. */
    static List<String> words(String name) {
        String[] words = Folding.fold(name).split(" ");
        Arrays.setAll(words, i -> withoutPoint(words[i]));
        return List.of(words);
    }

    private List<Token> run() {
        while (at < letters.length) {
            char c = letters[at];
            if (c == '\n') {
                newLine();
            } else if (Character.isLetterOrDigit(c)) {
                if (!plainWord()) {
                    word();
                }
            } else {
                if (!Character.isWhitespace(c)) {
                    mark(c);
                }
                at++;
            }
        }
        return tokens;
    }

    /**
     * A blank line separates blocks as a full stop does; so does the end of a short line, an item of a list (the first
     * line lost its number), unless it ends in the title of a name: {@code Sen.} / {@code Lautenberg}. After an item, a
     * longer line is one, too, unless dashes show where the items begin.
     */
    private void newLine() {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean blank = next < text.length() && text.charAt(next) == '\n';
        boolean beforeName = nameFrom > 0 && at - nameFrom <= 1;
        int width = inList && text.charAt(lineStart) != '-' ? LISTED_LINE : SHORT_LINE;
        boolean item = lineStart > 0 && at - lineStart < width && !beforeName;
        if (blank || item) {
            addMark(words.mark('\n'), at, next);
            hasBreaks = true;
        }
        inList = item && !blank && at > lineStart;
        at = next;
        lineStart = next;
    }

    private void mark(char c) {
        inGarbledQuote |= c == '&' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        boolean repeated = !tokens.isEmpty()
                && at > 0
                && text.charAt(at - 1) == c
                && tokens.get(tokens.size() - 1).isMark(c);
        if (!repeated) {
            addMark(words.mark(c), at, at + 1);
        }
    }

    private void addMark(Word mark, int start, int end) {
        tokens.add(new Token(mark, text, start, end, false, false, false));
        char c = mark.text().charAt(0);
        opens = opens || !(",/&".indexOf(c) >= 0 || Punctuation.isApostrophe(c));
    }

    /**
     * The fast path for most words: ASCII letters before a mark that can only end a word. Returns whether there was such a
     * word.
     */
    private boolean plainWord() {
        int end = at;
        int capitals = 0;
        long packed = 0;
        while (end < letters.length && isPlainLetter(letters[end])) {
            char c = letters[end];
            capitals += c <= 'Z' ? 1 : 0;
            packed = Letters.with(packed, c);
            end++;
        }
        boolean plain = end < letters.length && endsPlainWord(end, capitals == 0);
        if (plain) {
            long cased = Letters.cased(packed, end - at, capitals, letters[at] <= 'Z');
            add(words.of(text, at, end, cased), at, end, false);
            at = end;
        }
        return plain;
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean endsPlainWord(int end, boolean lower) {
        return switch (letters[end]) {
            case ' ', '\n', ')', '"', ':', ';' -> true;
            // No title in lower case ends in a point, and of the letters of "a.i", each is alone.
            case '.' -> lower && end - at > 1;
            case ',' -> end + 1 < letters.length && (letters[end + 1] == ' ' || letters[end + 1] == '\n');
            // "then-Secretary Powell": the title begins after the hyphen.
            case '-' ->
                end - at == "then".length()
                        && text.startsWith("then", at)
                        && end + 1 < letters.length
                        && Character.isUpperCase(letters[end + 1]);
            default -> false;
        };
    }

    private void add(Word word, int start, int end, boolean possessive) {
        if (word.shape() == Shape.MARK) {
            addMark(word, start, end);
        } else {
            tokens.add(new Token(word, text, start, end, possessive, opens, false));
            opens = false;
        }
    }

    private void word() {
        int start = at;
        int end = endOfWord(start);
        boolean possessive = isPossessive(end);
        int stem = possessive ? end : withoutSuffix(start, withoutGarbledQuote(start, end));
        at = possessive ? end + 2 : end;
        String raw = text.substring(start, stem);
        Word written = words.of(raw.indexOf('\n') < 0 ? raw : raw.replace("-\n", "-"));
        Word word = isPointedRank(written, end) ? words.rank(written) : written;
        add(word, start, stem, possessive || (stem < end && text.charAt(end - 1) != '8'));
        if (word.shape() != Shape.MARK) {
            skipPointOfTitle(word.text(), word.traits());
        }
    }

    /** {@code Sen. Lautenberg}. */
    private boolean isPointedRank(Word word, int end) {
        return (word.traits() & Trait.POINTED_RANK.bit()) != 0
                && word.shape() != Shape.LOWER
                && end + 1 < text.length()
                && text.charAt(end) == '.'
                && Character.isWhitespace(text.charAt(end + 1));
    }

    /** {@code Gen. Kayani}, {@code Dr. Gao}, {@code J. Smith}: the full stop does not end a sentence. */
    private void skipPointOfTitle(String word, int traits) {
        boolean isTitle = word.length() <= MAX_SHORT_TITLE_LENGTH
                && (traits & SHORT_TITLE) != 0
                && (traits & Trait.WORD.bit()) == 0;
        boolean isInitial = (word.length() == 1 && Character.isUpperCase(word.charAt(0))) || word.indexOf('.') > 0;
        if (at < text.length() && text.charAt(at) == '.' && (isTitle || isInitial)) {
            at++;
            nameFrom = isTitle ? at : nameFrom;
        }
    }

    private int endOfWord(int start) {
        int i = start;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || joins(start, i))) {
            i++;
        }
        return i;
    }

    /** Whether a mark is inside a word. */
    private boolean joins(int start, int i) {
        char mark = text.charAt(i);
        if ((mark == '-' || mark == '\n') && isWrap(start, mark == '-' ? i : i - 1)) {
            return true;
        }
        if (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1))) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (Punctuation.isApostrophe(mark)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        return switch (mark) {
            case '-' -> before != '-';
            case ',' -> i == start + 1 && Character.isLetter(before) && Character.isUpperCase(after);
            case '.' -> Character.isLetter(before) && Character.isLetter(after) && isLoneLetter(start, i);
            // "IMF/World Bank": a word after the slash is a word of its own.
            case '/' ->
                Character.isUpperCase(before)
                        && Character.isUpperCase(after)
                        && !(i + 2 < text.length() && Character.isLowerCase(text.charAt(i + 2)));
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            default -> false;
        };
    }

    /**
     * Whether a hyphen at {@code i} ends a line, and the next continues the word with a capital: {@code Anti-} / {@code
     * Corruption}.
     */
    private boolean isWrap(int start, int i) {
        return i > start
                && i + 2 < text.length()
                && text.charAt(i) == '-'
                && text.charAt(i + 1) == '\n'
                && Character.isLetter(text.charAt(i - 1))
                && Character.isUpperCase(text.charAt(i + 2));
    }

    /** {@code U.S}, {@code a.i}: each letter is alone between full stops. */
    private boolean isLoneLetter(int start, int i) {
        return i - 1 == start || text.charAt(i - 2) == '.';
    }

    /** {@code ,s} after a letter is an apostrophe that was garbled in transmission. */
    private boolean isPossessive(int end) {
        boolean garbled = end + 1 < text.length()
                && text.charAt(end) == ','
                && (text.charAt(end + 1) == 's' || text.charAt(end + 1) == 'S');
        return garbled && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
    }

    /** Where a word ends before its possessive {@code 's}. */
    private int withoutSuffix(int start, int end) {
        boolean hasSuffix = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && Punctuation.isApostrophe(text.charAt(end - 2));
        return hasSuffix ? end - 2 : end;
    }

    /** {@code &Mel8} is "Mel": quotes were garbled in transmission. */
    private int withoutGarbledQuote(int start, int end) {
        boolean closes = inGarbledQuote
                && end - start > 2
                && text.charAt(end - 1) == '8'
                && Character.isLetter(text.charAt(end - 2));
        inGarbledQuote &= !closes;
        return closes ? end - 1 : end;
    }

    private static String withoutPoint(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
