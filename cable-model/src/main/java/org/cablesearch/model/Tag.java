package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One entry of the TAGS line (Traffic Analysis by Geography and Subject).
 *
 * @param code the code in upper case, {@code PHUM}; for a person, the name as written, without parentheses
 * @param kind what the code stands for
 * @param name the code in words, {@code Human Rights}; empty if unknown
 * @param text the entry as written, before any repair
 */
public record Tag(String code, TagKind kind, Optional<String> name, String text) {

    /** @throws NullPointerException if a component is {@code null} */
    public Tag {
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(text, "text");
    }

    /** A code of unknown kind, without a name. */
    public static Tag of(String code) {
        return new Tag(code, TagKind.UNKNOWN, Optional.empty(), code);
    }
}
