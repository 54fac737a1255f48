// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import java.util.List;

/**
 * The people and organisations that one cable names, one entry per entity, in order of first appearance.
 *
 * @param people the people
 * @param orgs the organisations
 */
public record Entities(List<PersonMention> people, List<OrgMention> orgs) {

    /** No entities. */
    public static final Entities NONE = new Entities(List.of(), List.of());

    /** @throws NullPointerException if a list or an element is {@code null} */
    public Entities {
        people = List.copyOf(people);
        orgs = List.copyOf(orgs);
    }

    /** These entities, mentioned only in the first paragraphs. */
    Entities within(int paragraphs) {
        return new Entities(
                people.stream()
                        .map(person -> new PersonMention(
                                person.name(),
                                person.title(),
                                person.role(),
                                person.variants(),
                                below(paragraphs, person.paragraphs())))
                        .toList(),
                orgs.stream()
                        .map(org -> new OrgMention(org.name(), org.variants(), below(paragraphs, org.paragraphs())))
                        .toList());
    }

    private static List<Integer> below(int paragraphs, List<Integer> indexes) {
        return indexes.stream()
                .filter(index -> index >= 0 && index < paragraphs)
                .toList();
    }

    /** These entities with other people. */
    public Entities people(List<PersonMention> people) {
        return new Entities(people, orgs);
    }

    /** These entities with other organisations. */
    public Entities orgs(List<OrgMention> orgs) {
        return new Entities(people, orgs);
    }
}
