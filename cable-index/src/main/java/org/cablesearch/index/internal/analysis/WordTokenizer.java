// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * Splits text into words: runs of letters and digits, in lower case.
 *
 * <pre>
 * anti-TIP action    anti | tip | action
 * Mark Taylor's      mark | taylor            the possessive is dropped
 * Mark Taylor,s      mark | taylor            also if the apostrophe was sent as a comma
 * XXXXXXXXXXXX said  (a hole) | said          a redaction is not a word, but separates its neighbours
 * U.K. and US        u.k u | k | and | us US  a {@link JoinedWord} too, at the position of its first part
 * cafe\u0301         cafe                     combining marks are dropped
 * </pre>
 *
 * <p>Queries are analysed without joined words, so a phrase matches the words as they are written.
 *
 * <p>A word longer than {@value #MAX_WORD} characters is cut into words of that length.
 */
final class WordTokenizer extends Tokenizer {

    static final int MAX_WORD = 255;

    /**
     * The shortest run of X that counts as a redaction. Publishers use twelve; every run in 301 redacted cables is
     * longer than this.
     */
    private static final int REDACTION = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final boolean joins;
    private final PossibleWords possible;
    private char[] text = new char[4096];
    /** The characters of the text that were read. */
    private CharSequence chars = "";

    private int length;
    private int next;
    private boolean filled;
    /** Whether the last token was a joined word, whose first part comes next. */
    private boolean joined;
    /** Whether the last token was {@code us}, written in capitals, so that {@code US} comes next. */
    private boolean country;

    /**
     * @param joins whether to return joined words too
     * @param possible the words to return; others are skipped
     */
    WordTokenizer(boolean joins, PossibleWords possible) {
        this.joins = joins;
        this.possible = possible;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!filled) {
            fill();
        }
        clearAttributes();
        if (country) {
            country = false;
            set(JoinedWord.US, next - JoinedWord.US.length());
            increment.setPositionIncrement(0);
            return true;
        }
        int skipped = 0;
        while (next < length) {
            int cp = Character.codePointAt(text, next, length);
            if (!Character.isLetterOrDigit(cp)) {
                next += possessiveAt(next) ? 2 : Character.charCount(cp);
            } else if (redactionAt(next) > 0) {
                next += redactionAt(next);
                skipped++;
            } else if (!possible.mayBegin(text, next, length)) {
                readLetters();
                skipped++;
            } else {
                increment.setPositionIncrement(joined ? 0 : 1 + skipped);
                read();
                return true;
            }
        }
        return false;
    }

    private void read() {
        int end = joins && !joined ? JoinedWord.end(chars, next) : next;
        joined = end > next;
        if (joined) {
            set(JoinedWord.word(chars, next, end), next);
        } else {
            country = joins && JoinedWord.isCountry(chars, next);
            readWord();
        }
    }

    private void set(String word, int start) {
        term.setEmpty().append(word);
        offset.setOffset(correctOffset(start), correctOffset(start + word.length()));
    }

    private void readWord() {
        int start = next;
        term.setLength(readLetters());
        offset.setOffset(correctOffset(start), correctOffset(next));
    }

    /** Reads the letters of the next word to the buffer of the term, and returns their number. */
    private int readLetters() {
        char[] buffer = term.resizeBuffer(MAX_WORD + 2);
        int size = 0;
        while (next < length && size < MAX_WORD && redactionAt(next) == 0) {
            int cp = Character.codePointAt(text, next, length);
            if (Character.isLetterOrDigit(cp)) {
                size += Character.toChars(Character.toLowerCase(cp), buffer, size);
            } else if (Character.getType(cp) != Character.NON_SPACING_MARK) {
                break;
            }
            next += Character.charCount(cp);
        }
        return size;
    }

    /** Whether a possessive begins here: an apostrophe, or a comma sent for one, and a final s. */
    private boolean possessiveAt(int at) {
        boolean apostrophe = Punctuation.isApostrophe(text[at]) || text[at] == ',';
        return apostrophe
                && at > 0
                && (Character.isLetter(text[at - 1]) || Character.getType(text[at - 1]) == Character.NON_SPACING_MARK)
                && at + 1 < length
                && (text[at + 1] == 's' || text[at + 1] == 'S')
                && (at + 2 == length || !Character.isLetterOrDigit(text[at + 2]));
    }

    /** The length of the redaction that begins here, or 0. */
    private int redactionAt(int at) {
        if (text[at] != 'X' && text[at] != 'x') {
            return 0;
        }
        int end = at;
        while (end < length && text[end] == text[at]) {
            end++;
        }
        return end - at >= REDACTION ? end - at : 0;
    }

    private void fill() throws IOException {
        length = 0;
        next = 0;
        joined = false;
        country = false;
        for (int n; (n = input.read(text, length, text.length - length)) >= 0; length += n) {
            if (length + n == text.length) {
                text = Arrays.copyOf(text, text.length * 2);
            }
        }
        chars = CharBuffer.wrap(text, 0, length);
        filled = true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        filled = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
