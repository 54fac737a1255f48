// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import org.cablesearch.query.internal.field.FieldDefinition;

/** Finds the near words of a word in a field. Each word is looked up once per request. Not thread-safe. */
public final class NearWordCache {

    /** The place where near words are looked up. */
    @FunctionalInterface
    public interface Source {

        /** Adds the words of a field that differ from {@code word} in at most {@link NearWords#edits()} letters. */
        void addTo(NearWords near, FieldDefinition field, String word) throws IOException;
    }

    private record Asked(FieldDefinition field, String word, int maxEdits) {}

    private final LookupCache<Asked, NearWords> known;

    public NearWordCache(Source source) {
        this.known = new LookupCache<>(asked -> {
            NearWords near = new NearWords(asked.word(), asked.maxEdits());
            if (near.isRequested()) {
                source.addTo(near, asked.field(), asked.word());
            }
            return near;
        });
    }

    /** The words of a field that differ from {@code word} in at most {@code maxEdits} letters. */
    public NearWords near(FieldDefinition field, String word, int maxEdits) throws IOException {
        return known.of(new Asked(field, word, maxEdits));
    }
}
