// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;

/** One person of a cable, collected from the places that name the person. Not thread-safe. */
final class Person {

    private List<String> key;
    private String name = "";
    private Optional<String> title = Optional.empty();
    private PersonRole role = PersonRole.MENTIONED;
    private long firstPlace = Long.MAX_VALUE;
    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final TreeSet<Integer> paragraphs = new TreeSet<>();

    Person(List<String> key) {
        this.key = key;
    }

    void add(PersonFound found) {
        forms.add(found.name());
        surnames.add(found.key().get(found.key().size() - 1));
        if (name.isEmpty() || isFuller(found)) {
            name = found.name();
            key = found.key();
        }
        title = title.or(found::title);
        role = found.role().compareTo(role) < 0 ? found.role() : role;
        firstPlace = Math.min(firstPlace, found.place());
        if (found.paragraph() >= 0) {
            paragraphs.add(found.paragraph());
        }
    }

    /** Whether the name has more words, or equally many and also an initial or a suffix. */
    private boolean isFuller(PersonFound found) {
        int words = found.key().size();
        return words > key.size() || (words == key.size() && !isMarked(name) && isMarked(found.name()));
    }

    private static boolean isMarked(String name) {
        return name.contains(". ") || name.indexOf(',') > 0;
    }

    /**
     * How well a word alone names this person: 3 as the last word of the name or of another form of it, 2 as the first, 1
     * as another; 0 if it is none of them.
     */
    int rankOf(String word) {
        if (key.get(key.size() - 1).equals(word)) {
            return 3;
        }
        if (key.contains(word)) {
            return key.get(0).equals(word) ? 2 : 1;
        }
        return surnames.contains(word) ? 3 : 0;
    }

    List<String> key() {
        return key;
    }

    Optional<String> title() {
        return title;
    }

    long firstPlace() {
        return firstPlace;
    }

    /** Whether the person neither signed nor classified the cable, nor is an addressee. */
    boolean isOnlyMentioned() {
        return role == PersonRole.MENTIONED;
    }

    PersonMention mention() {
        List<String> variants =
                forms.stream().filter(form -> !form.equals(name)).toList();
        return new PersonMention(name, title, role, variants, List.copyOf(paragraphs));
    }
}
