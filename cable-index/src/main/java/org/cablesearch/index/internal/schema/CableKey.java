package org.cablesearch.index.internal.schema;

import java.util.Optional;
import org.cablesearch.model.Cable;

/**
 * What identifies a cable in an index: its published id, and its document if it has one. As text, the key is the id or,
 * with a document, the id, U+0000 and the document; so keys are in the order of ids, and then of documents.
 *
 * <p>An id that contains U+0000 is always followed by another one, so that no two cables have the same key.
 *
 * @param id the published id
 * @param document the document; empty if the cable has none
 */
public record CableKey(String id, Optional<String> document) {

    private static final char SEPARATOR = '\0';

    /** The key of a cable. */
    public static CableKey of(Cable cable) {
        return new CableKey(cable.id(), cable.document());
    }

    /** The key with this text. */
    public static CableKey parse(String text) {
        int end = text.lastIndexOf(SEPARATOR);
        return end < 0
                ? new CableKey(text, Optional.empty())
                : new CableKey(
                        text.substring(0, end),
                        Optional.of(text.substring(end + 1)).filter(document -> !document.isEmpty()));
    }

    /** The key as text, in which cables are sorted. */
    @Override
    public String toString() {
        return document.isEmpty() && id.indexOf(SEPARATOR) < 0 ? id : id + SEPARATOR + document.orElse("");
    }
}
