// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.model.internal.text.LetterCase;

/**
 * One entry of the TAGS line (Traffic Analysis by Geography and Subject).
 *
 * @param code the code in upper case, {@code PHUM}; for a person, the name as written, without parentheses
 * @param kind the meaning of the code
 * @param name the code in words, {@code Human Rights}; empty if unknown
 * @param text the entry as written, before any repair
 * @param from {@code attributes} if only the archive's attributes have the code; empty if the text of the cable has it
 */
public record Tag(String code, TagKind kind, Optional<String> name, String text, Optional<String> from) {

    /** @throws NullPointerException if a component is {@code null} */
    public Tag {
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(text, "text");
        requireNonNull(from, "from");
    }

    /** An entry that the text of the cable has. */
    public Tag(String code, TagKind kind, Optional<String> name, String text) {
        this(code, kind, name, text, Optional.empty());
    }

    /**
     * A code with its kind and name, as in the TAGS line of a cable of 2006; unknown if the handbook of that year lacks it.
     * For a code that had another meaning in other years, and for most persons, use the constructor.
     *
     * @param text the code in upper or lower case
     */
    public static Tag of(String text) {
        String code = LetterCase.upper(text.strip());
        TagTable table = TagTable.standard();
        return new Tag(code, table.kind(code), table.name(code), text);
    }
}
