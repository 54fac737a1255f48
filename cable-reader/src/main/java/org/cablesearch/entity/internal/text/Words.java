package org.cablesearch.entity.internal.text;

import java.util.Arrays;
import org.cablesearch.model.internal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The words that an extractor has examined last. Cables repeat their words, and each other's: most are examined once, and
 * all their tokens share the result. A word is looked up by its {@link Letters} or by its range in the text, and copied only
 * when it is examined. If two words have the same slot, the table keeps the one that was read last.
 *
 * <p>Safe for use by many threads without a lock: what a word is depends only on its letters, and a {@link Word} is
 * immutable, so a thread that does not see another's entry examines the word again, with the same result.
 */
public final class Words {

    /** A power of two, large enough that few common words share a slot. */
    private static final int SLOTS = 1 << 15;

    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /** A longer word is not kept, so that hostile texts do not stay in memory. */
    private static final int MAX_KEPT_LENGTH = 40;

    private static final int MARKS = 128;
    private static final Word REDACTED = Word.mark("X");

    private final Lexicon lexicon;
    private final LowerWords lowerWords;
    private final @Nullable Word[] words = new @Nullable Word[SLOTS];
    private final Word[] marks = new Word[MARKS];

    public Words(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.lowerWords = lexicon.lowerWords();
        Arrays.setAll(marks, c -> Word.mark(String.valueOf((char) c)));
    }

    /**
     * The word in a text from {@code from} to {@code to}, which has only letters from A to z; a mark if it is redacted.
     *
     * @param letters its letters with their case, or 0 if they cannot be packed
     */
    Word of(String text, int from, int to, long letters) {
        if (letters == 0) {
            return of(text, from, to);
        }
        if (Letters.areLower(letters)) {
            boolean mayBeRedacted = text.charAt(from) == 'x' || text.charAt(to - 1) == 'x';
            return mayBeRedacted ? of(text, from, to) : lowerWords.get(letters);
        }
        int slot = slot((letters * SCATTER) >>> Integer.SIZE);
        Word word = words[slot];
        if (word == null || word.letters() != letters) {
            word = examined(text.substring(from, to), letters);
            words[slot] = word;
        }
        return word;
    }

    /** The word; a mark if it is redacted. */
    Word of(String word) {
        return of(word, 0, word.length());
    }

    Word of(String text, int from, int to) {
        int slot = slot(hash(text, from, to));
        Word word = words[slot];
        if (word == null || word.text().length() != to - from || !text.startsWith(word.text(), from)) {
            word = examined(text.substring(from, to), 0);
            if (to - from <= MAX_KEPT_LENGTH) {
                words[slot] = word;
            }
        }
        return word;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static int slot(long hash) {
        return (int) (hash ^ (hash >>> 14)) & (SLOTS - 1);
    }

    /** The word as a title: {@code Sen} before a point. */
    Word rank(Word word) {
        return new Word(word.text(), word.folded(), word.shape(), Trait.RANK.bit(), word.lists(), 0);
    }

    /** A mark of punctuation. */
    Word mark(char mark) {
        return mark < MARKS ? marks[mark] : Word.mark(String.valueOf(mark));
    }

    private Word examined(String text, long letters) {
        String folded = isSmallLetters(text) ? text : Folding.fold(text);
        if (isRedacted(folded)) {
            return REDACTED;
        }
        Shape shape = Shape.of(text);
        String shared = folded.equals(text) ? text : folded;
        return new Word(text, shared, shape, traits(shape, folded), ContextWords.listsOf(folded), letters);
    }

    private static boolean isRedacted(String folded) {
        int last = folded.length() - 1;
        return last > 2 && (folded.charAt(0) == 'x' || folded.charAt(last) == 'x') && folded.contains("xxxx");
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
