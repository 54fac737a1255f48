package org.cablesearch.query;

import java.util.Arrays;
import java.util.Optional;

/**
 * The order of hits. Ties are broken by id. {@code toString} returns its name on the command line: {@code -date}.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="sort"}
 */
public enum Sort {
    /** By score, the best first. */
    RELEVANCE("relevance"),
    /** By date, the oldest first; cables without a date are last. */
    OLDEST("date"),
    /** By date, the newest first; cables without a date are last. */
    NEWEST("-date"),
    /** By published id. */
    ID("id");

    private final String name;

    Sort(String name) {
        this.name = name;
    }

    /** The order with this name; empty if there is none. */
    public static Optional<Sort> parse(String name) {
        return Arrays.stream(values()).filter(sort -> sort.name.equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
