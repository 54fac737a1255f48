// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import org.cablesearch.model.internal.text.Surrogates;

/**
 * The identity of a cable: its published id and, since telegrams of 1973 to 1979 may share an id, its document. What a
 * person types is a mere id, which may be that of several cables.
 *
 * <p>Keys are in the order of their ids, then of their documents, both by code point; the key without a document comes
 * first.
 *
 * @param id the {@linkplain Cable#id() published id}; never blank
 * @param document the {@linkplain Cable#document() document}; empty in layouts where an id is one cable; never blank
 * @since 0.2
 */
public record CableKey(String id, Optional<String> document) implements Comparable<CableKey> {

    private static final Comparator<CableKey> ORDER = Comparator.comparing(CableKey::id, CableKey::byCodePoint)
            .thenComparing(key -> key.document.orElse(""), CableKey::byCodePoint);

    /**
     * @throws NullPointerException if a component is {@code null}
     * @throws IllegalArgumentException if the id or the document is blank or contains an unpaired surrogate, or if the
     *     document contains U+0000
     */
    public CableKey {
        require(id, document);
    }

    static void require(String id, Optional<String> document) {
        requireNonNull(document, "document");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a cable's id must not be blank");
        }
        requirePaired(id);
        document.ifPresent(CableKey::requireDocument);
    }

    private static void requireDocument(String document) {
        requirePaired(document);
        if (document.isBlank() || document.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a cable's document must not be blank or contain U+0000");
        }
    }

    static void requirePaired(String id) {
        if (!Surrogates.arePaired(id)) {
            throw new IllegalArgumentException(
                    "an id with half of a surrogate pair is not valid Unicode: " + Surrogates.replaced(id));
        }
    }

    /** The key of a cable. */
    public static CableKey of(Cable cable) {
        return new CableKey(cable.id(), cable.document());
    }

    private static int byCodePoint(String one, String other) {
        for (int i = 0; i < one.length() && i < other.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(one.codePointAt(i), other.codePointAt(i));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    @Override
    public int compareTo(CableKey other) {
        return ORDER.compare(this, other);
    }

    /** The id and the document, for messages: {@code 1977ABIDJA04410 · link1977/newtext/t19770662/aaaabrtx.tel}. */
    @Override
    public String toString() {
        return id + document.map(own -> " · " + own).orElse("");
    }
}
