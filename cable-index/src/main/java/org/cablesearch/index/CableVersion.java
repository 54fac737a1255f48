// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.cablesearch.model.CableKey;

/**
 * One version of a cable that an index holds or held: all that decides whether a query matches the cable itself. What
 * replaces a cable is another version of it. {@link CableIndex#delete(CableVersion)} deletes a cable only in the version
 * that was found.
 *
 * <p>A rebuild, a merge and a backup keep the versions; a cable that is added again as it was has its version again.
 *
 * @param key what identifies the cable; never {@code null}
 * @param hash the hash of its content as text, for comparing with another one of the same release; never {@code null}
 * @param added when the load began that first brought a cable with this key, in whole seconds; never {@code null}
 * @since 0.2
 */
public record CableVersion(CableKey key, String hash, Instant added) {

    /** @throws NullPointerException if a component is {@code null} */
    public CableVersion {
        requireNonNull(key, "key");
        requireNonNull(hash, "hash");
        requireNonNull(added, "added");
    }
}
