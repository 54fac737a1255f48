package org.cablesearch.index.internal.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Form;
import org.jspecify.annotations.Nullable;

/**
 * The words of one cable, each with its form and its stem. A cable repeats its words; finding them in this small table is faster
 * than in the large one of all forms, which is spread over the memory. For one thread.
 */
final class SeenWords {

    /** Enough for a usual cable, so that the table need not grow; a power of two. */
    private static final int USUAL_SLOTS = 2048;

    private static final int MULTIPLIER = 0x9E3779B1;

    private final Map<String, Stem> stems = new HashMap<>(USUAL_SLOTS / 2);
    private @Nullable Seen[] words = new @Nullable Seen[USUAL_SLOTS];
    private int size;

    /** A stem of the cable. */
    static final class Stem {

        /** The stem as a term; not to be changed. */
        final BytesRef term;
        /** How often the cable has it. */
        int count;
        /** Its forms in the paragraph that was read last. */
        final List<Form> forms = new ArrayList<>(2);

        private Stem(BytesRef term) {
            this.term = term;
        }
    }

    /** A word of the cable. */
    static final class Seen {

        final Form form;
        final Stem stem;
        /** The number of the paragraph that had it last, or 0. */
        int paragraph;

        private final char[] letters;
        private final int hash;

        private Seen(char[] letters, int hash, Form form, Stem stem) {
            this.letters = letters;
            this.hash = hash;
            this.form = form;
            this.stem = stem;
        }
    }

    /** The word in the first letters of a buffer. */
    Seen of(char[] buffer, int length) {
        int hash = hash(buffer, length);
        int slot = hash & (words.length - 1);
        for (Seen seen = words[slot]; seen != null; seen = words[slot]) {
            if (seen.hash == hash && Arrays.equals(seen.letters, 0, seen.letters.length, buffer, 0, length)) {
                return seen;
            }
            slot = next(slot);
        }
        Seen seen = add(buffer, length, hash);
        words[slot] = seen;
        size++;
        if (2 * size > words.length) {
            grow();
        }
        return seen;
    }

    private Seen add(char[] buffer, int length, int hash) {
        Form form = Form.of(buffer, length);
        Stem stem = stems.computeIfAbsent(form.stem(), unused -> new Stem(form.stemTerm()));
        return new Seen(Arrays.copyOf(buffer, length), hash, form, stem);
    }

    /** All stems of the cable. */
    Iterable<Stem> stems() {
        return stems.values();
    }

    private static int hash(char[] buffer, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ buffer[i]) * MULTIPLIER;
        }
        // The low bits of a product depend on the low bits of its factors alone.
        return hash ^ (hash >>> 16);
    }

    private int next(int slot) {
        return (slot + 1) & (words.length - 1);
    }

    private void grow() {
        @Nullable Seen[] before = words;
        words = new @Nullable Seen[2 * before.length];
        for (Seen seen : before) {
            if (seen != null) {
                int slot = seen.hash & (words.length - 1);
                while (words[slot] != null) {
                    slot = next(slot);
                }
                words[slot] = seen;
            }
        }
    }
}
