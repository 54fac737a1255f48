// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import java.util.List;
import java.util.stream.Stream;

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

    /** These entities, without mentions beyond the first paragraphs; those of a cable that was read have none. */
    Entities within(int paragraphs) {
        boolean areWithin = Stream.concat(
                        people.stream().map(PersonMention::paragraphs),
                        orgs.stream().map(OrgMention::paragraphs))
                .flatMap(List::stream)
                .allMatch(index -> isBelow(paragraphs, index));
        return areWithin
                ? this
                : new Entities(
                        people.stream()
                                .map(person -> new PersonMention(
                                        person.name(),
                                        person.title(),
                                        person.role(),
                                        person.variants(),
                                        below(paragraphs, person.paragraphs())))
                                .toList(),
                        orgs.stream()
                                .map(org ->
                                        new OrgMention(org.name(), org.variants(), below(paragraphs, org.paragraphs())))
                                .toList());
    }

    private static List<Integer> below(int paragraphs, List<Integer> indexes) {
        return indexes.stream().filter(index -> isBelow(paragraphs, index)).toList();
    }

    private static boolean isBelow(int paragraphs, int index) {
        return index >= 0 && index < paragraphs;
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
