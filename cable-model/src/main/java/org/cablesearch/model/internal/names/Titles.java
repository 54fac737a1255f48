package org.cablesearch.model.internal.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.WordFile;

/** Words that precede a person's name and are not part of it, in lower case. */
public final class Titles {

    private static final WordFile FILE = WordFile.of(Titles.class::getResourceAsStream, "titles.txt");

    private static final Set<String> DROPPED = Stream.of("rank", "or surname", "royal", "part")
            .flatMap(section -> FILE.words(section).stream())
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private Titles() {}

    /** Ranks, posts and forms of address, which a name may follow at once: {@code general}, {@code dr}. */
    public static List<String> ranks() {
        return Stream.concat(FILE.words("rank").stream(), FILE.words("or given name").stream())
                .toList();
    }

    /** Titles that belong to the name: {@code king}. */
    public static List<String> royal() {
        return FILE.words("royal");
    }

    /** Offices and callings, before a name, or after it and a comma: {@code editor}. */
    public static List<String> offices() {
        return FILE.words("office");
    }

    /** Words that make a title longer: {@code deputy}, {@code foreign}. */
    public static List<String> parts() {
        return FILE.words("part");
    }

    /** Whether a folded word at the start of a name is a title, which a search for the name leaves out. */
    public static boolean isDropped(String folded) {
        return DROPPED.contains(folded);
    }
}
