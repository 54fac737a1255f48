// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.BitSet;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * A piece of a cable that is read from beginning to end: a paragraph, a heading, a passing line. It remembers which of
 * its tokens a pass has already used for a name. Not thread-safe.
 */
public final class Passage {

    /** The paragraph index of a passage outside the paragraphs. */
    public static final int OUTSIDE = -1;

    private final String text;
    private final Kind kind;
    private final int paragraph;
    private final int order;
    private final Token[] tokens;
    private final boolean capitals;
    private final BitSet beginnings;
    private final BitSet taken;

    /** The part of the cable that the passage is. */
    public enum Kind {
        PARAGRAPH,
        /** A heading or the subject: it is searched only for names known from elsewhere. */
        HEADING,
        /** A passing line. */
        PASSING
    }

    public Passage(String text, Kind kind, int paragraph, int order, Words words) {
        this.text = text;
        this.kind = kind;
        this.paragraph = paragraph;
        this.order = order;
        this.tokens = Tokenizer.tokens(text, words).toArray(new Token[0]);
        this.beginnings = new BitSet(tokens.length);
        this.taken = new BitSet(tokens.length);
        Capitals all = new Capitals();
        for (int i = 0; i < tokens.length; i++) {
            all.add(tokens[i]);
            beginnings.set(i, tokens[i].word().mayBeginName());
        }
        this.capitals = all.areMost();
        if (!capitals && all.areConsecutive()) {
            markHeadings();
        }
    }

    /** Counts how words are written, to tell a text in capitals from one with acronyms. */
    private static final class Capitals {
        private int upper;
        private int lower;
        private int unknownUpper;
        private int words;
        private int longUpper;

        void add(Token token) {
            boolean inCapitals = token.shape() == Shape.UPPER;
            words += token.shape() == Shape.MARK || token.shape() == Shape.INITIAL ? 0 : 1;
            if (!token.is(Trait.WORD)) {
                unknownUpper += inCapitals ? 1 : 0;
            } else if (inCapitals) {
                upper++;
                longUpper += token.text().length() > 2 ? 1 : 0;
            } else {
                lower++;
            }
        }

        boolean areMost() {
            // "CAFE Y CREDITO": no English word shows whether the text is in capitals, but acronyms do not come in
            // rows.
            return upper > lower * 2 || (upper + lower == 0 && unknownUpper > 1 && unknownUpper == words);
        }

        /** Whether there are at least two words in capitals, neither acronyms nor as short as "US". */
        boolean areConsecutive() {
            return longUpper > 1;
        }
    }

    /** A line in mixed text whose words are in capitals is a heading: capitals do not mark names in it. */
    private void markHeadings() {
        int from = 0;
        while (from < tokens.length) {
            int end = text.indexOf('\n', tokens[from].start());
            Capitals line = new Capitals();
            int to = from;
            do {
                line.add(tokens[to]);
                to++;
            } while (to < tokens.length && (end < 0 || tokens[to].start() <= end));
            if (line.areMost() && line.areConsecutive()) {
                for (int i = from; i < to; i++) {
                    tokens[i] = tokens[i].asUpperCase();
                }
            }
            from = to;
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The paragraph's index, or {@link #OUTSIDE}. */
    public int paragraph() {
        return paragraph;
    }

    /** The position of a token among all tokens of the cable. */
    public long place(int token) {
        return ((long) order << 32) + token;
    }

    /** Whether the whole passage is written in capitals. */
    public boolean capitals() {
        return capitals;
    }

    public int size() {
        return tokens.length;
    }

    public Token token(int index) {
        return tokens[index];
    }

    /** The first free token, from an index on, at which a name may begin or be announced; {@link #size} if there is none. */
    public int nextBeginning(int from) {
        int next = beginnings.nextSetBit(from);
        return next < 0 ? tokens.length : next;
    }

    /** Whether there is a token at the index that is this word, folded. */
    public boolean isWord(int index, String word) {
        return index >= 0 && index < tokens.length && tokens[index].isWord(word);
    }

    /** Whether there is a token at the index that is in the list of {@link ContextWords} with this number. */
    public boolean isIn(int index, int list) {
        return index >= 0 && index < tokens.length && tokens[index].isIn(list);
    }

    /** Whether there is a token at the index that no pass has taken. */
    public boolean isFree(int index) {
        return index >= 0 && index < tokens.length && !taken.get(index);
    }

    /** Whether all tokens of the range are free. */
    public boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Marks tokens as part of a name that was found, so that no other name begins there. */
    public void take(int from, int to) {
        taken.set(from, to);
        beginnings.clear(from, to);
    }

    /** Whether the mark at an index is the apostrophe of a plural possessive: {@code Herders' Union}. */
    public boolean isOwnersApostrophe(int index) {
        return index > 0
                && tokens[index].shape() == Shape.MARK
                && Punctuation.isApostrophe(tokens[index].text().charAt(0))
                && tokens[index - 1].folded().endsWith("s")
                && tokens[index - 1].end() == tokens[index].start();
    }

    /** The text from a token to the one before {@code to}, in which each run of white space becomes one space. */
    public String text(int from, int to) {
        return withSingleSpaces(text.substring(tokens[from].start(), tokens[to - 1].end()));
    }

    private static String withSingleSpaces(String written) {
        StringBuilder words = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = Character.isWhitespace(written.charAt(i)) ? ' ' : written.charAt(i);
            boolean wrap = written.charAt(i) == '\n' && words.charAt(words.length() - 1) == '-';
            if (!wrap && (c != ' ' || words.charAt(words.length() - 1) != ' ')) {
                words.append(c);
            }
        }
        return words.toString();
    }
}
