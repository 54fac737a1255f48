// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import org.cablesearch.model.internal.text.Choice;

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

    /**
     * The order with this name, in upper or lower case: {@code -date}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     * @since 0.2
     */
    public static Sort of(String name) {
        return Choice.of(name, values());
    }

    @Override
    public String toString() {
        return name;
    }
}
