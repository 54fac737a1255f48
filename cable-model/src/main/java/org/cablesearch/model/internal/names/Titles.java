// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.WordFile;

/** Titles of people, in lower case. */
public final class Titles {

    private static final WordFile FILE = WordFile.of(Titles.class::getResourceAsStream, "titles.txt");

    private static final Set<String> DROPPED = Stream.of("rank", "or surname", "royal", "part")
            .flatMap(section -> FILE.words(section).stream())
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private Titles() {}

    /** Ranks, positions and forms of address that may directly precede a name: {@code general}, {@code dr}. */
    public static List<String> ranks() {
        return Stream.concat(FILE.words("rank").stream(), FILE.words("or given name").stream())
                .toList();
    }

    /** Short forms that are a rank only with a point, and a surname or an office without one: {@code sen}. */
    public static List<String> withPoint() {
        return FILE.words("with a point");
    }

    /** Titles that belong to the name: {@code king}. */
    public static List<String> royal() {
        return FILE.words("royal");
    }

    /** Offices and professions, which precede a name or follow it after a comma: {@code editor}. */
    public static List<String> offices() {
        return FILE.words("office");
    }

    /** Words that extend a title: {@code deputy}, {@code foreign}. */
    public static List<String> parts() {
        return FILE.words("part");
    }

    /** Whether a folded word at the start of a name is a title that a search for the name ignores. */
    public static boolean isDropped(String folded) {
        return DROPPED.contains(folded);
    }
}
