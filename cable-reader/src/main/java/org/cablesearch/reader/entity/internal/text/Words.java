// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.Arrays;
import org.cablesearch.model.internal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The words that an extractor has examined last. Cables repeat their words, and each other's: most are examined once, and
 * all their tokens share the result. A word is looked up by its {@link Letters} or by its range in the text, and copied only
 * when it is examined. If several words have the same pair of slots, the table keeps the two that were examined last.
 *
 * <p>Safe for use by many threads without a lock: what a word is depends only on its letters, and a {@link Word} is
 * immutable, so a thread that does not see another's entry examines the word again, with the same result.
 */
public final class Words {

    /** Large enough that few common words share a pair of slots. */
    private static final int SLOT_BITS = 16;

    private static final int SHIFT = Long.SIZE - SLOT_BITS;

    /** A longer word is not kept, so that hostile texts do not stay in memory. */
    private static final int MAX_KEPT_LENGTH = 40;

    private static final int MARKS = 128;
    private static final Word REDACTED = Word.mark("X");

    private final Lexicon lexicon;
    private final LetterFilter knownInLowerCase;
    private final @Nullable Word[] words = new @Nullable Word[1 << SLOT_BITS];
    private final Word[] marks = new Word[MARKS];

    public Words(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.knownInLowerCase = lexicon.knownInLowerCase();
        Arrays.setAll(marks, c -> Word.mark(String.valueOf((char) c)));
    }

    /**
     * The word in a text from {@code from} to {@code to}, which has only letters from A to z; a mark if it is redacted.
     *
     * @param letters its letters with their case, or 0 if they cannot be packed
     */
    Word of(String text, int from, int to, long letters) {
        boolean ordinary = letters != 0
                && Letters.areLower(letters)
                && !knownInLowerCase.mayHave(letters)
                // It may be redacted.
                && text.charAt(from) != 'x'
                && text.charAt(to - 1) != 'x';
        return ordinary ? Word.ORDINARY : find(text, from, to, letters);
    }

    /** The word; a mark if it is redacted. */
    Word of(String word) {
        return of(word, 0, word.length());
    }

    Word of(String text, int from, int to) {
        return find(text, from, to, 0);
    }

    private Word find(String text, int from, int to, long letters) {
        long hash = letters == 0 ? hash(text, from, to) : letters;
        int slot = (int) (Letters.scattered(hash) >>> SHIFT);
        Word first = words[slot];
        if (first != null && is(first, text, from, to, letters)) {
            return first;
        }
        Word second = words[slot ^ 1];
        if (second != null && is(second, text, from, to, letters)) {
            return second;
        }
        Word word = examined(text.substring(from, to), letters);
        if (to - from <= MAX_KEPT_LENGTH && word.shape() != Shape.MARK) {
            words[slot ^ 1] = first;
            words[slot] = word;
        }
        return word;
    }

    private static boolean is(Word word, String text, int from, int to, long letters) {
        return word.letters() == letters
                && (letters != 0 || (word.text().length() == to - from && text.startsWith(word.text(), from)));
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** The word as a title: {@code Sen} before a point. */
    Word rank(Word word) {
        return Word.of(word.text(), word.folded(), word.shape(), Trait.RANK.bit(), 0);
    }

    /** A mark of punctuation. */
    Word mark(char mark) {
        return mark < MARKS ? marks[mark] : Word.mark(String.valueOf(mark));
    }

    private Word examined(String text, long letters) {
        String folded = Folding.fold(text);
        if (isRedacted(folded)) {
            return REDACTED;
        }
        Shape shape = Shape.of(text);
        String shared = folded.equals(text) ? text : folded;
        return Word.of(text, shared, shape, traits(shape, folded), letters);
    }

    private static boolean isRedacted(String folded) {
        int last = folded.length() - 1;
        return last > 2 && (folded.charAt(0) == 'x' || folded.charAt(last) == 'x') && folded.contains("xxxx");
    }

    private int traits(Shape shape, String folded) {
        return switch (shape) {
            case NUMBER -> 0;
            case LOWER -> lexicon.traitsInLowerCase(folded);
            default -> lexicon.traits(folded);
        };
    }
}
