package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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

    private final Source source;
    private final Map<Asked, NearWords> known = new HashMap<>();

    public NearWordCache(Source source) {
        this.source = source;
    }

    /** The words of a field that differ from {@code word} in at most {@code maxEdits} letters. */
    public NearWords near(FieldDefinition field, String word, int maxEdits) throws IOException {
        Asked asked = new Asked(field, word, maxEdits);
        NearWords near = known.get(asked);
        if (near == null) {
            near = new NearWords(word, maxEdits);
            if (near.isSought()) {
                source.addTo(near, field, word);
            }
            known.put(asked, near);
        }
        return near;
    }
}
