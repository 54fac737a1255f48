package org.cablesearch.entity.internal.text;

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

    /** What the passage is in the cable. */
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
        this.capitals = isMostlyCapitals(0, tokens.length);
        if (!capitals && upperWords(0, tokens.length) > 1) {
            markHeadings();
        }
        for (int i = 0; i < tokens.length; i++) {
            beginnings.set(i, tokens[i].mayBeginName());
        }
    }

    private boolean isMostlyCapitals(int from, int to) {
        int upper = 0;
        int lower = 0;
        int others = 0;
        for (int i = from; i < to; i++) {
            if (tokens[i].is(Trait.WORD)) {
                upper += tokens[i].shape() == Shape.UPPER ? 1 : 0;
                lower += tokens[i].shape() == Shape.UPPER ? 0 : 1;
            } else {
                others += tokens[i].shape() == Shape.UPPER ? 1 : 0;
            }
        }
        // "CAFE Y CREDITO": no English word shows whether the text is in capitals, but acronyms do not come in rows.
        return upper > lower * 2 || (upper + lower == 0 && others > 1 && others == words(from, to));
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += tokens[i].shape() == Shape.MARK || tokens[i].shape() == Shape.INITIAL ? 0 : 1;
        }
        return words;
    }

    /** A line in mixed text whose words are in capitals is a heading: capitals do not mark names in it. */
    private void markHeadings() {
        int from = 0;
        while (from < tokens.length) {
            int end = text.indexOf('\n', tokens[from].start());
            int to = from + 1;
            while (to < tokens.length && (end < 0 || tokens[to].start() <= end)) {
                to++;
            }
            if (isMostlyCapitals(from, to) && upperWords(from, to) > 1) {
                for (int i = from; i < to; i++) {
                    tokens[i] = tokens[i].asShouted();
                }
            }
            from = to;
        }
    }

    private int upperWords(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += isUpperWord(tokens[i]) ? 1 : 0;
        }
        return words;
    }

    private static boolean isUpperWord(Token token) {
        return token.shape() == Shape.UPPER
                && token.is(Trait.WORD)
                && token.text().length() > 2;
    }

    public Kind kind() {
        return kind;
    }

    /** The paragraph's index, or {@link #OUTSIDE}. */
    public int paragraph() {
        return paragraph;
    }

    /** The position among the passages of the cable. */
    public int order() {
        return order;
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
