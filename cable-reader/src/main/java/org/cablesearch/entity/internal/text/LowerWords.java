package org.cablesearch.entity.internal.text;

import java.util.Arrays;
import java.util.Map;

/**
 * The short words in lower case of which something is known. Most words of a text are short and in lower case, and nothing is
 * known of them. They are told from these by their letters, packed into a number, without a copy of them and mostly with one memory
 * access. Immutable.
 */
final class LowerWords {

    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /** The bits of a word's hash that select its bit among those of the words that are here. */
    private static final int HASH_BITS = 16;

    /** One bit for each hash: few enough to stay in the fastest cache, so that most words need no other memory. */
    private final long[] here = new long[1 << (HASH_BITS - 6)];

    private final long[] letters;
    private final Word[] words;
    private final int shift;

    /** Takes the words of a table of traits whose letters can be packed. */
    LowerWords(Map<String, Integer> traits) {
        int slots = Integer.highestOneBit(Math.max(1, traits.size())) * 8;
        this.letters = new long[slots];
        this.words = new Word[slots];
        this.shift = Long.numberOfLeadingZeros(slots) + 1;
        Arrays.fill(words, Word.ORDINARY);
        traits.forEach((word, bits) -> {
            long key = Letters.of(word);
            if (key != 0) {
                int at = slot(key);
                letters[at] = key;
                int bit = hash(key);
                here[bit >> 6] |= 1L << bit;
                words[at] = new Word(word, word, Shape.LOWER, bits, ContextWords.listsOf(word), key);
            }
        });
    }

    /** The word of these {@linkplain Letters letters}, or {@link Word#ORDINARY}. */
    Word get(long key) {
        int bit = hash(key);
        if ((here[bit >> 6] & (1L << bit)) == 0) {
            return Word.ORDINARY;
        }
        int at = slot(key);
        return letters[at] == 0 ? Word.ORDINARY : words[at];
    }

    private static int hash(long key) {
        return (int) ((key * SCATTER) >>> (Long.SIZE - HASH_BITS));
    }

    private int slot(long key) {
        int at = (int) ((key * SCATTER) >>> shift);
        while (letters[at] != 0 && letters[at] != key) {
            at = (at + 1) & (letters.length - 1);
        }
        return at;
    }
}
