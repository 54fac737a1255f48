package org.cablesearch.entity.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A piece of a cable that is read from its beginning to its end: a paragraph, a heading, a passing line. It remembers which
 * of its tokens a pass has already taken for a name. For one thread.
 */
final class Passage {

    /** The paragraph index of a passage outside the paragraphs. */
    static final int OUTSIDE = -1;

    private final String text;
    private final Kind kind;
    private final int paragraph;
    private final int order;
    private final List<Token> tokens;
    private final boolean capitals;
    private final BitSet taken = new BitSet();

    /** What the passage is in the cable. */
    enum Kind {
        PARAGRAPH,
        /** A heading or the subject: it is searched for what is known from elsewhere only. */
        HEADING,
        /** A passing line. */
        PASSING
    }

    Passage(String text, Kind kind, int paragraph, int order, Lexicon lexicon) {
        this.text = text;
        this.kind = kind;
        this.paragraph = paragraph;
        this.order = order;
        List<Token> cut = Tokenizer.tokens(text, lexicon);
        this.capitals = isMostlyCapitals(cut);
        this.tokens = capitals ? cut : shouted(cut, text);
    }

    private static boolean isMostlyCapitals(List<Token> tokens) {
        int upper = 0;
        int lower = 0;
        for (Token token : tokens) {
            if (token.is(Trait.WORD)) {
                upper += token.shape() == Shape.UPPER ? 1 : 0;
                lower += token.shape() == Shape.UPPER ? 0 : 1;
            }
        }
        return upper > lower * 2;
    }

    /** A line in mixed text whose words are capitals is a heading: what stands in it is known by no capital. */
    private static List<Token> shouted(List<Token> tokens, String text) {
        List<Token> marked = new ArrayList<>(tokens.size());
        int from = 0;
        while (from < tokens.size()) {
            int end = text.indexOf('\n', tokens.get(from).start());
            int to = from + 1;
            while (to < tokens.size() && (end < 0 || tokens.get(to).start() <= end)) {
                to++;
            }
            List<Token> line = tokens.subList(from, to);
            boolean heading = isMostlyCapitals(line) && line.stream().filter(Passage::isUpperWord).count() > 1;
            line.forEach(token -> marked.add(heading ? token.asShouted() : token));
            from = to;
        }
        return marked;
    }

    private static boolean isUpperWord(Token token) {
        return token.shape() == Shape.UPPER && token.is(Trait.WORD) && token.text().length() > 2;
    }

    Kind kind() {
        return kind;
    }

    /** The paragraph's index, or {@link #OUTSIDE}. */
    int paragraph() {
        return paragraph;
    }

    /** The place among the passages of the cable. */
    int order() {
        return order;
    }

    /** Whether the whole passage is written in capitals. */
    boolean capitals() {
        return capitals;
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** Whether there is a token at the index that no pass has taken. */
    boolean isFree(int index) {
        return index >= 0 && index < tokens.size() && !taken.get(index);
    }

    /** Whether all tokens of the range are free. */
    boolean isFree(int from, int to) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    void take(int from, int to) {
        taken.set(from, to);
    }

    /** The text from a token to the one before {@code to}, line ends and runs of blanks made one blank. */
    String text(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end()).replaceAll("\\s++", " ");
    }
}
