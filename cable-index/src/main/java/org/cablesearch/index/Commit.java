// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static java.util.Objects.requireNonNull;

/**
 * The state of an index that a searcher sees. If two are equal, so is what they hold.
 *
 * @param number the number of the last commit, which each commit of an index increases
 * @param version a number that every change increases, also one that is not committed yet
 * @param schema the version of the index's schema
 * @param history the id of the newest part of the index's history. Every {@link CableIndex} that adds cables begins a part,
 *     which continues the one before it; so after a rollback, or in a copy to which cables are added, the history is another
 *     one. A rebuild begins a history that continues nothing.
 * @param change the number of the last cable added or replaced, which each of them increases by one
 * @since 0.2
 */
public record Commit(long number, long version, int schema, String history, long change) {

    /** @throws NullPointerException if the history is {@code null} */
    public Commit {
        requireNonNull(history, "history");
    }
}
