// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An organisation that a cable names.
 *
 * @param name the fullest form of the name in this cable: {@code Cambodian Women's Crisis Center}
 * @param variants the other forms in this cable, including acronyms: {@code CWCC}
 * @param paragraphs the {@linkplain Paragraph#index() indexes} of the paragraphs that name it, ascending
 */
public record OrgMention(String name, List<String> variants, List<Integer> paragraphs) {

    /** @throws NullPointerException if a component is {@code null} */
    public OrgMention {
        requireNonNull(name, "name");
        variants = List.copyOf(variants);
        paragraphs = List.copyOf(paragraphs);
    }

    /** An organisation that these paragraphs name, under one form of the name. */
    public static OrgMention of(String name, List<Integer> paragraphs) {
        return new OrgMention(name, List.of(), paragraphs);
    }
}
