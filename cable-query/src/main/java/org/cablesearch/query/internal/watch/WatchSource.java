// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.WatchState;

/** The cables that a search finds in one state of an index. */
public interface WatchSource {

    /**
     * A cable that the search finds.
     *
     * @param textHash the hash of its text, if it has one
     * @param added when the load began that first added its key, in seconds since 1970-01-01T00:00Z
     * @param textChanged when the load began that brought its text
     */
    record Found(CableKey key, Optional<String> textHash, long added, long textChanged) {}

    /** The history of the index; empty if it knows none. */
    String history();

    /** The number of the last change of the index. */
    long change();

    /** Whether the index continues the history of an earlier state, so that it knows what was {@linkplain #after written since}. */
    boolean continues(WatchState earlier);

    /** All cables that the search finds. */
    List<Found> all() throws IOException;

    /** The keys of those that later changes than this one wrote. */
    Set<CableKey> after(long change) throws IOException;

    /** Those that loads since a time wrote. */
    List<Found> since(Instant load) throws IOException;
}
