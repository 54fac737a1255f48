// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.PersonRole;
import org.cablesearch.reader.entity.internal.text.Passage;

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

    /** Whether the name has more than a surname. */
    boolean isFull() {
        return key.size() > 1;
    }
}
