// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.CableKey;

/** The cables that a query finds in one state of an index. */
public interface WatchSource {

    /**
     * A cable that the query finds.
     *
     * @param textHash the hash of its text, if it has one
     * @param added when the load began that first added its key, in seconds since 1970-01-01T00:00Z
     * @param textChanged when the load began that brought its text
     */
    record Found(CableKey key, Optional<String> textHash, long added, long textChanged) {}

    /** The id of the index; empty if changes cannot be found by their numbers. */
    String index();

    /** The number of the last change of the index. */
    long change() throws IOException;

    /** All cables that the query finds. */
    List<Found> all() throws IOException;

    /** Those that later changes than this one wrote. */
    List<Found> after(long change) throws IOException;

    /** Those that loads since a time wrote. */
    List<Found> since(Instant load) throws IOException;

    /** Number of cables that the query finds. */
    long total() throws IOException;
}
