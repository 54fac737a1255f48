package org.cablesearch.entity.internal.people;

import java.util.List;
import java.util.Optional;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.model.PersonRole;

/**
 * One place that names a person.
 *
 * @param name as written, without title
 * @param key its words folded, without initials, particles and suffixes; never empty
 * @param title the title beside it
 * @param role why the cable names the person
 * @param paragraph the paragraph's index, or {@link Passage#OUTSIDE}
 * @param place its position in the cable, in ascending order
 */
public record PersonFound(
        String name, List<String> key, Optional<String> title, PersonRole role, int paragraph, long place) {

    public PersonFound {
        key = List.copyOf(key);
    }

    /** A name found in a passage; empty if no word of it can be compared. */
    static Optional<PersonFound> of(
            String written, Optional<String> title, PersonRole role, int paragraph, long place) {
        List<String> key = PersonName.key(written);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonFound(PersonName.display(written), key, title, role, paragraph, place));
    }

    /** Whether the name has more than a surname. */
    boolean isFull() {
        return key.size() > 1;
    }
}
