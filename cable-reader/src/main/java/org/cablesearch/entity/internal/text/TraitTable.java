package org.cablesearch.entity.internal.text;

import java.util.Map;

/**
 * The traits of words: a hash table with one lookup for each word of a cable. At most half of its slots are filled, and
 * the words are its only objects, so looking up a word that it does not contain takes one memory access; a map takes
 * three. Immutable.
 */
final class TraitTable {

    private static final int SCATTER = 0x9E3779B9;

    private final String[] words;
    private final int[] traits;
    private final int mask;

    TraitTable(Map<String, Integer> entries) {
        int places = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        this.words = new String[places];
        this.traits = new int[places];
        this.mask = places - 1;
        entries.forEach((word, bits) -> {
            int at = place(word);
            words[at] = word;
            traits[at] = bits;
        });
    }

    /** The bits of a word, or {@code otherwise} if it is not in the table. */
    int get(String word, int otherwise) {
        int at = place(word);
        return words[at] == null ? otherwise : traits[at];
    }

    /** The slot of the word, or the free slot where it would be. */
    private int place(String word) {
        int hash = word.hashCode() * SCATTER;
        int at = (hash ^ (hash >>> 16)) & mask;
        while (words[at] != null && !words[at].equals(word)) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
