// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.Optional;
import org.cablesearch.model.CableKey;

/**
 * The key of a cable as a term: the id or, with a document, the id, U+0000 and the document. So terms are in the order
 * of keys.
 *
 * <p>An id that contains U+0000 is always followed by another one, so that no two cables have the same term.
 */
public final class KeyText {

    private static final char SEPARATOR = '\0';

    private KeyText() {}

    /** A key as text. */
    public static String of(CableKey key) {
        boolean isId = key.document().isEmpty() && key.id().indexOf(SEPARATOR) < 0;
        return isId ? key.id() : key.id() + SEPARATOR + key.document().orElse("");
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
}
