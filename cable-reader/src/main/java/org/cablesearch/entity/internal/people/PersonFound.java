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
 * @param title the title that stands with it
 * @param role why the person is there
 * @param paragraph the paragraph's index, or {@link Passage#OUTSIDE}
 * @param place where in the cable it stands; ascending
 */
public record PersonFound(
        String name, List<String> key, Optional<String> title, PersonRole role, int paragraph, long place) {

    public PersonFound {
        key = List.copyOf(key);
    }

    /** A name found in a passage, or empty where nothing of it is a name. */
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
