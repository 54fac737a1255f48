// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Form;
import org.jspecify.annotations.Nullable;

/**
 * The words of one cable, each with its form and its stem. A cable repeats its words, and finding them in this small
 * table is faster than in the large table of all forms, which is spread over the heap. If two words share
 * a slot, the table has the one that was read last. Not safe for use by several threads.
 */
final class SeenWords {

    /** A power of two, large enough that few words of a typical cable share a slot. */
    private static final int SLOTS = 2048;

    private static final int USUAL_STEMS = 1024;

    private final Map<String, Stem> stems = new HashMap<>(USUAL_STEMS);
    private final @Nullable Seen[] words = new @Nullable Seen[SLOTS];

    /** A stem of the cable. */
    static final class Stem {

        /** The stem as a term; callers must not change it. */
        final BytesRef term;
        /** Number of occurrences in the cable. */
        int count;
        /** Its forms in the most recently read paragraph. */
        final List<Form> forms = new ArrayList<>(2);

        private Stem(BytesRef term) {
            this.term = term;
        }
    }

    /** A word of the cable. */
    static final class Seen {

        final Form form;
        final Stem stem;
        /** The number of the last paragraph with the word; 0 if there is none yet. */
        int paragraph;

        private Seen(Form form, Stem stem) {
            this.form = form;
            this.stem = stem;
        }
    }

    /** The entry for the word in the first letters of a buffer. */
    Seen of(char[] buffer, int length) {
        int hash = Form.hash(buffer, length);
        int slot = (hash ^ hash >>> 11) & SLOTS - 1;
        Seen seen = words[slot];
        if (seen == null || !seen.form.isOf(buffer, length)) {
            Form form = Form.of(buffer, length);
            Stem stem = stems.get(form.stem());
            if (stem == null) {
                stem = new Stem(form.stemTerm());
                stems.put(form.stem(), stem);
            }
            seen = new Seen(form, stem);
            words[slot] = seen;
        }
        return seen;
    }

    /** The entry for a stem. */
    Stem stem(String text) {
        Stem stem = stems.get(text);
        if (stem == null) {
            stem = new Stem(new BytesRef(text));
            stems.put(text, stem);
        }
        return stem;
    }

    /** All stems of the cable. */
    Iterable<Stem> stems() {
        return stems.values();
    }
}
