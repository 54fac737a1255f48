package org.cablesearch.entity.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.cablesearch.model.internal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The words of one cable. A cable repeats its words: most are examined once, and all their tokens share the result. A
 * word is looked up by its range in the text, and copied only when it is examined. If two words have the same slot, the
 * table keeps the one that was read last. Not thread-safe.
 */
public final class Words {

    /** A power of two, large enough that few words of a typical cable share a slot. */
    private static final int SLOTS = 2048;

    private final Lexicon lexicon;
    private final Map<String, Word> marks = new HashMap<>();
    private final @Nullable Word[] words = new @Nullable Word[SLOTS];

    public Words(Lexicon lexicon) {
        this.lexicon = lexicon;
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
            words[slot] = word;
        }
        return word;
    }

    private static int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 11) & SLOTS - 1;
    }

    /** The word as a title: {@code Sen} before a point. */
    Word rank(Word word) {
        return new Word(word.text(), word.folded(), word.shape(), Trait.RANK.bit());
    }

    /** A mark of punctuation, or of a redaction. */
    Word mark(String mark) {
        return marks.computeIfAbsent(mark, text -> new Word(text, text, Shape.MARK, 0));
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
