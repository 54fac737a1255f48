// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cablesearch.model.CableKey;

/**
 * The hits of a saved query, to be compared with its next hits.
 *
 * @param index the id of the index; empty if the searcher knows none
 * @param change the number of the last change of the index, by which later changes are found
 * @param found the cables found, each with the hash of its text if it has one, in the order of their keys
 * @since 0.2
 */
public record WatchState(String index, long change, Map<CableKey, Optional<String>> found) {

    /** @throws NullPointerException if a component, a key or a hash is {@code null} */
    public WatchState {
        requireNonNull(index, "index");
        found = Collections.unmodifiableMap(new TreeMap<>(found));
    }
}
