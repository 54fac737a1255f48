// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Addressee;

/** The action or the info addressees of a header, and the posts exempted from their collectives. */
final class AddresseeGroup {

    private final List<Entry> entries = new ArrayList<>();
    private Optional<Entry> lastCollective = Optional.empty();

    private record Entry(Addressee addressee, Set<String> excluded) {

        Addressee complete() {
            return new Addressee(
                    addressee.route(),
                    addressee.name(),
                    addressee.precedence(),
                    addressee.mcn(),
                    List.copyOf(excluded));
        }
    }

    void add(Addressee addressee) {
        Entry entry = new Entry(addressee, new LinkedHashSet<>());
        entries.add(entry);
        if (isCollective(addressee)) {
            lastCollective = Optional.of(entry);
        }
    }

    /**
     * Excludes a post from the last collective, which may be several lines above: 10SARAJEVO134 names single posts in
     * between.
     */
    boolean exclude(String post) {
        lastCollective.ifPresent(entry -> entry.excluded().add(post));
        return lastCollective.isPresent();
    }

    List<Addressee> addressees() {
        return entries.stream().map(Entry::complete).toList();
    }

    static boolean isCollective(Addressee addressee) {
        String name = addressee.name();
        return name.contains("COLLECTIVE") || name.contains("POSTS") || name.startsWith("ALL ");
    }
}
