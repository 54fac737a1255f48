package org.cablesearch.query.internal.browse;

import java.util.ArrayList;
import java.util.List;
import org.cablesearch.index.internal.analysis.NameSpelling;

/** Groups the spellings of one name. */
final class NameGroups {

    private record Group(NameSpelling leader, List<String> names) {}

    private NameGroups() {}

    /**
     * The groups in the order of the names. A name joins the first group whose first name sounds alike. If the
     * commonest names are passed first, each group begins with its commonest.
     */
    static List<List<String>> of(List<String> names) {
        List<Group> groups = new ArrayList<>();
        for (String name : names) {
            NameSpelling spelling = NameSpelling.of(name);
            groups.stream()
                    .filter(group -> group.leader().isLike(spelling))
                    .findFirst()
                    .ifPresentOrElse(
                            group -> group.names().add(name),
                            () -> groups.add(new Group(spelling, new ArrayList<>(List.of(name)))));
        }
        return groups.stream().map(Group::names).toList();
    }
}
