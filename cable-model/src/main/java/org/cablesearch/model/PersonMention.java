// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A person whom a cable names.
 *
 * @param name the fullest form of the name in this cable
 * @param title the title or office that precedes or follows the name: {@code G/TIP Senior Coordinator}
 * @param role why the cable names the person; if there are several reasons, the first in the order of
 *     {@link PersonRole}
 * @param variants the other forms of the name in this cable
 * @param paragraphs the {@linkplain Paragraph#index() indexes} of the paragraphs that name the person, ascending
 */
public record PersonMention(
        String name, Optional<String> title, PersonRole role, List<String> variants, List<Integer> paragraphs) {

    /** @throws NullPointerException if a component is {@code null} */
    public PersonMention {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(role, "role");
        variants = List.copyOf(variants);
        paragraphs = List.copyOf(paragraphs);
    }

    /** A person whom these paragraphs mention, under one form of the name and without a title. */
    public static PersonMention of(String name, List<Integer> paragraphs) {
        return new PersonMention(name, Optional.empty(), PersonRole.MENTIONED, List.of(), paragraphs);
    }
}
