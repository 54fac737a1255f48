// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

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

    /** A code of unknown kind, without a name. */
    public static Tag of(String code) {
        return new Tag(code, TagKind.UNKNOWN, Optional.empty(), code);
    }
}
