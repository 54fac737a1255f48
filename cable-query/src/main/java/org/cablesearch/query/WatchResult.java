// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.CableKey;

/**
 * The news of a saved search; each list is ordered by key.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="watch"}
 *
 * @param added cables that the query did not find last time or, since a time, whose key the index did not have
 * @param changed cables with another text, by the hashes of both texts
 * @param reread cables that were replaced, and whose text is the same or has no hash: their reading has changed. Known only
 *     if the index {@linkplain org.cablesearch.index.Commit#history continues} that of the last time.
 * @param gone cables that the query found last time, and does not find now; empty if asked since a time
 * @param state what the query finds now, for the next time; empty if asked since a time
 * @since 0.2
 */
public record WatchResult(
        List<CableKey> added,
        List<CableKey> changed,
        List<CableKey> reread,
        List<CableKey> gone,
        Optional<WatchState> state) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public WatchResult {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        reread = List.copyOf(reread);
        gone = List.copyOf(gone);
        requireNonNull(state, "state");
    }

    /** Whether nothing is new, changed or gone; the reading of cables may differ. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
