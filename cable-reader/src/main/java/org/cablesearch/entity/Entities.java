package org.cablesearch.entity;

import java.util.List;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;

/**
 * The people and organisations of one cable, one entry an entity, in order of first appearance.
 *
 * @param people the people
 * @param orgs the organisations
 */
public record Entities(List<PersonMention> people, List<OrgMention> orgs) {

    /** No entity at all. */
    public static final Entities NONE = new Entities(List.of(), List.of());

    /** @throws NullPointerException if a list or an element is {@code null} */
    public Entities {
        people = List.copyOf(people);
        orgs = List.copyOf(orgs);
    }
}
