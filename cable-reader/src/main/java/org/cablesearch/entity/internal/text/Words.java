package org.cablesearch.entity.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.cablesearch.model.internal.text.Folding;

/**
 * The words of one cable, each examined once. A cable repeats its words, so its tokens share them and take half the memory.
 * They are in a hash table that is searched by a range of the text; only the first occurrence of a word is copied out of it.
 * For one thread.
 */
public final class Words {

    /** Enough for a usual cable, so that the table need not grow; a power of two. */
    private static final int USUAL_SLOTS = 2048;

    /** Not that of {@link String#hashCode}, for which it is easy to write a text whose words all collide. */
    private static final int MULTIPLIER = 0x9E3779B1;

    private final Lexicon lexicon;
    private final Map<String, Word> marks = new HashMap<>();
    private Word[] words = new Word[USUAL_SLOTS];
    private int[] hashes = new int[USUAL_SLOTS];
    private int size;

    public Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Word of(String word) {
        return of(word, 0, word.length());
    }

    /** The word in a text from {@code from} to {@code to}. */
    Word of(String text, int from, int to) {
        int hash = hash(text, from, to);
        int slot = hash & (words.length - 1);
        while (words[slot] != null) {
            String word = words[slot].text();
            if (hashes[slot] == hash && word.length() == to - from && text.startsWith(word, from)) {
                return words[slot];
            }
            slot = next(slot);
        }
        Word word = examined(text.substring(from, to));
        put(slot, word, hash);
        size++;
        if (2 * size > words.length) {
            grow();
        }
        return word;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
        }
        // The low bits of a product depend on the low bits of its factors alone.
        return hash ^ (hash >>> 16);
    }

    private int next(int slot) {
        return (slot + 1) & (words.length - 1);
    }

    private void put(int slot, Word word, int hash) {
        words[slot] = word;
        hashes[slot] = hash;
    }

    private void grow() {
        Word[] oldWords = words;
        int[] oldHashes = hashes;
        words = new Word[2 * oldWords.length];
        hashes = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                int slot = oldHashes[i] & (words.length - 1);
                while (words[slot] != null) {
                    slot = next(slot);
                }
                put(slot, oldWords[i], oldHashes[i]);
            }
        }
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
