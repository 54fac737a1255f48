// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.model.OrgMention;
import org.cablesearch.reader.entity.internal.text.OrgName;

/** One organisation of a cable, collected from the places that name it. Not thread-safe. */
final class Org {

    private String name = "";
    private String demonym = "";
    private long firstPlace = Long.MAX_VALUE;
    private final Set<String> forms = new LinkedHashSet<>();
    private final TreeSet<Integer> paragraphs = new TreeSet<>();

    void add(OrgFound found) {
        forms.add(found.name());
        if (name.isEmpty() || isFuller(found.name())) {
            name = found.name();
        }
        demonym = demonym.isEmpty() ? found.demonym() : demonym;
        firstPlace = Math.min(firstPlace, found.place());
        if (found.paragraph() >= 0) {
            paragraphs.add(found.paragraph());
        }
    }

    /** Whether a name has more words, or equally many and more letters: an expansion is fuller than its acronym. */
    private boolean isFuller(String other) {
        int words = OrgName.size(other) - OrgName.size(name);
        return words > 0 || (words == 0 && other.length() > name.length());
    }

    String demonym() {
        return demonym;
    }

    long firstPlace() {
        return firstPlace;
    }

    OrgMention mention() {
        List<String> variants =
                forms.stream().filter(form -> !form.equals(name)).toList();
        return new OrgMention(name, variants, List.copyOf(paragraphs));
    }
}
