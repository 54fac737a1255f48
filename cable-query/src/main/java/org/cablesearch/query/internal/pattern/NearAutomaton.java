// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.lucene.util.automaton.Automaton;

/**
 * Builds the automaton of the words near a word, as {@link org.cablesearch.model.internal.text.EditDistance} measures it.
 * Lucene's {@code LevenshteinAutomata} accepts the same words, but it builds the states that any word could need and then
 * drops most of them, which for two edits takes seven times as long.
 */
final class NearAutomaton {

    /** A letter that the word does not have. */
    private static final int OTHER = -1;

    /** The last letter that UTF-8 encodes in one byte. */
    private static final int LAST_SINGLE = 0x7F;

    /** No state. */
    private static final int NONE = -1;

    /** A state: what is known of the input so far. Numbers of edits above the limit are all alike. */
    private static final class Row {

        private final int state;
        /** For each length, how many edits turn the input into the beginning of the word that is this long. */
        private final byte[] edits;
        /** For each length, how many edits that takes if the next letter completes a swap. */
        private final byte[] swapped;

        private Row(int state, byte[] edits, byte[] swapped) {
            this.state = state;
            this.edits = edits;
            this.swapped = swapped;
        }
    }

    private final int[] word;
    private final int tooMany;
    private final int[] letters;
    private final boolean inBytes;
    private final Automaton automaton = new Automaton();
    private final Map<String, Integer> states = new HashMap<>();
    /** For each state, the first of three states from which one, two or three more bytes lead to it. */
    private final Map<Integer, Integer> tails = new HashMap<>();

    private final Queue<Row> open = new ArrayDeque<>();

    private NearAutomaton(int[] word, int edits, boolean inBytes) {
        this.word = word;
        this.tooMany = edits + 1;
        this.inBytes = inBytes;
        this.letters = Arrays.stream(word).distinct().sorted().toArray();
    }

    /**
     * The words that differ from a word in at most {@code edits} letters.
     *
     * @param shared how many of its first letters must be the same
     */
    static Automaton of(String word, int edits, int shared) {
        return of(word, edits, shared, false);
    }

    /**
     * The same words as bytes of UTF-8. To build it takes half as long as to build the other and convert it.
     *
     * @param word all in ASCII
     */
    static Automaton inBytes(String word, int edits, int shared) {
        return of(word, edits, shared, true);
    }

    private static Automaton of(String word, int edits, int shared, boolean inBytes) {
        int[] letters = word.codePoints().toArray();
        return new NearAutomaton(Arrays.copyOfRange(letters, shared, letters.length), edits, inBytes)
                .build(Arrays.copyOf(letters, shared));
    }

    private Automaton build(int[] shared) {
        int state = automaton.createState();
        for (int letter : shared) {
            int next = automaton.createState();
            automaton.addTransition(state, next, letter);
            state = next;
        }
        open.add(start(state));
        for (Row row = open.poll(); row != null; row = open.poll()) {
            addTransitions(row);
        }
        automaton.finishState();
        return automaton;
    }

    /** Before the first letter, each letter of the word costs an edit. */
    private Row start(int state) {
        byte[] edits = new byte[word.length + 1];
        byte[] swapped = new byte[word.length + 1];
        for (int length = 0; length <= word.length; length++) {
            edits[length] = limited(length);
            swapped[length] = limited(tooMany);
        }
        automaton.setAccept(state, edits[word.length] < tooMany);
        return new Row(state, edits, swapped);
    }

    private void addTransitions(Row row) {
        int other = after(row, OTHER);
        // An automaton takes the transitions of a state together, so those of the tail come first.
        int tail = inBytes && other != NONE ? tails.computeIfAbsent(other, this::tail) : NONE;
        int from = 0;
        for (int letter : letters) {
            addTransition(row, other, from, letter - 1);
            addTransition(row, after(row, letter), letter, letter);
            from = letter + 1;
        }
        addTransition(row, other, from, inBytes ? LAST_SINGLE : Character.MAX_CODE_POINT);
        if (tail != NONE) {
            addTransition(row, tail, 0xC0, 0xDF);
            addTransition(row, tail + 1, 0xE0, 0xEF);
            addTransition(row, tail + 2, 0xF0, 0xF7);
        }
    }

    private int tail(int state) {
        int first = automaton.createState();
        automaton.addTransition(first, state, 0x80, 0xBF);
        automaton.addTransition(automaton.createState(), first, 0x80, 0xBF);
        automaton.addTransition(automaton.createState(), first + 1, 0x80, 0xBF);
        return first;
    }

    private void addTransition(Row row, int next, int from, int to) {
        if (next != NONE && from <= to) {
            automaton.addTransition(row.state, next, from, to);
        }
    }

    /** The state after a letter; {@link #NONE} if no near word continues with it. */
    private int after(Row row, int letter) {
        byte[] edits = new byte[word.length + 1];
        byte[] swapped = new byte[word.length + 1];
        edits[0] = limited(row.edits[0] + 1);
        swapped[0] = limited(tooMany);
        int least = edits[0];
        for (int length = 1; length <= word.length; length++) {
            boolean same = word[length - 1] == letter;
            int changed = row.edits[length - 1] + (same ? 0 : 1);
            int swap = length > 1 && word[length - 2] == letter ? row.swapped[length] : tooMany;
            int addedOrDropped = Math.min(row.edits[length], edits[length - 1]) + 1;
            edits[length] = limited(Math.min(Math.min(changed, swap), addedOrDropped));
            swapped[length] = limited(same && length > 1 ? row.edits[length - 2] + 1 : tooMany);
            if (swapped[length] > Math.min(edits[length], edits[length - 1])) {
                swapped[length] = limited(tooMany); // other edits cost no more
            }
            least = Math.min(least, edits[length]);
        }
        return least == tooMany ? NONE : state(edits, swapped);
    }

    private int state(byte[] edits, byte[] swapped) {
        String key = new String(edits, StandardCharsets.ISO_8859_1) + new String(swapped, StandardCharsets.ISO_8859_1);
        Integer known = states.get(key);
        if (known != null) {
            return known;
        }
        int state = automaton.createState();
        automaton.setAccept(state, edits[word.length] < tooMany);
        states.put(key, state);
        open.add(new Row(state, edits, swapped));
        return state;
    }

    private byte limited(int edits) {
        return (byte) Math.min(tooMany, edits);
    }
}
