// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

/**
 * A bare word of a query that a cable has in its header, but not in its subject, headings or text.
 *
 * @param word the word as typed, {@code 2009}
 * @param field the field that has it: {@link CableField#ORIGIN} or {@link CableField#DATE}
 * @since 0.2
 */
public record HeaderWord(String word, CableField field) {

    /** @throws NullPointerException if a component is {@code null} */
    public HeaderWord {
        requireNonNull(word, "word");
        requireNonNull(field, "field");
    }

    /** As results show it: {@code 2009 · date}. */
    @Override
    public String toString() {
        return word + " · " + field;
    }
}
