package org.cablesearch.entity.internal.text;

import java.util.Arrays;
import org.cablesearch.model.internal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The words that an extractor has examined last. Cables repeat their words, and each other's: most are examined once, and
 * all their tokens share the result. A word is looked up by its range in the text, and copied only when it is examined.
 * If two words have the same slot, the table keeps the one that was read last.
 *
 * <p>Safe for use by many threads without a lock: what a word is depends only on its letters, and a {@link Word} is
 * immutable, so a thread that does not see another's entry examines the word again, with the same result.
 */
public final class Words {

    /** A power of two, large enough that few common words share a slot. */
    private static final int SLOTS = 1 << 14;

    /** A longer word is not kept, so that hostile texts do not stay in memory. */
    private static final int MAX_KEPT_LENGTH = 40;

    private static final int MARKS = 128;

    private final Lexicon lexicon;
    private final @Nullable Word[] words = new @Nullable Word[SLOTS];
    private final Word[] marks = new Word[MARKS];

    public Words(Lexicon lexicon) {
        this.lexicon = lexicon;
        Arrays.setAll(marks, c -> newMark(String.valueOf((char) c)));
    }

    Word of(String word) {
        return of(word, 0, word.length());
    }

    /** The word in a text from {@code from} to {@code to}. */
    Word of(String text, int from, int to) {
        int slot = slot(text, from, to);
        Word word = words[slot];
        if (word == null || word.text().length() != to - from || !text.startsWith(word.text(), from)) {
            word = examined(text.substring(from, to));
            if (to - from <= MAX_KEPT_LENGTH) {
                words[slot] = word;
            }
        }
        return word;
    }

    private static int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 14) & SLOTS - 1;
    }

    /** The word as a title: {@code Sen} before a point. */
    Word rank(Word word) {
        return new Word(word.text(), word.folded(), word.shape(), Trait.RANK.bit());
    }

    /** A mark of punctuation, or of a redaction. */
    Word mark(String mark) {
        char c = mark.charAt(0);
        return mark.length() == 1 && c < MARKS ? marks[c] : newMark(mark);
    }

    private static Word newMark(String mark) {
        return new Word(mark, mark, Shape.MARK, 0);
    }

    private Word examined(String text) {
        if (isSmallLetters(text)) {
            return new Word(text, text, Shape.LOWER, lexicon.traitsInLowerCase(text));
        }
        Shape shape = Shape.of(text);
        String folded = Folding.fold(text);
        return new Word(text, folded.equals(text) ? text : folded, shape, traits(shape, folded));
    }

    /** Whether a word consists of the letters a to z, as most do; it is then its own folded form. */
    private static boolean isSmallLetters(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
            i++;
        }
        return i == text.length();
    }

    private int traits(Shape shape, String folded) {
        return switch (shape) {
            case NUMBER -> 0;
            case LOWER -> lexicon.traitsInLowerCase(folded);
            default -> lexicon.traits(folded);
        };
    }
}
