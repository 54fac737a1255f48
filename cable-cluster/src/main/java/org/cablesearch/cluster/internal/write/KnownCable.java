// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.time.Instant;
import org.cablesearch.index.CableVersion;
import org.cablesearch.model.CableKey;

/**
 * The state of a cable in the index, as far as a writer knows.
 *
 * @param state by which the cluster tells whether the cable has changed since
 * @param hash the hash of its content
 * @param source its source
 * @param run the name of the run that added it
 * @param added when the run began that first added a cable with its key, in seconds of the epoch
 */
record KnownCable(State state, String hash, String source, String run, long added) {

    /**
     * The last change of a cable.
     *
     * @param version its number among the changes of this cable
     * @param sequence its number among the changes of the shard
     * @param term the number of the shard's copy that numbered it
     */
    record State(long version, long sequence, long term) {}

    /** The version of the cable with a key that this is. */
    CableVersion version(CableKey key) {
        return new CableVersion(key, hash, Instant.ofEpochSecond(added));
    }

    /** Whether this is the cable with the same content, added by the same run. */
    boolean isOf(String otherHash, String otherRun) {
        return hash.equals(otherHash) && run.equals(otherRun);
    }
}
