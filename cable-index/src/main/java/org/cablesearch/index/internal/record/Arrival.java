// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.record;

import java.util.Optional;

/**
 * How a cable came into the index.
 *
 * @param source the path from which it was read
 * @param change the number of the change that added it
 * @param times when; empty in indexes of version 8 and older
 */
public record Arrival(String source, long change, Optional<Times> times) {

    public Arrival(String source, long change, Times times) {
        this(source, change, Optional.of(times));
    }

    /**
     * When the loads began that brought a cable, in seconds since 1970-01-01T00:00Z.
     *
     * @param added the load that first added a cable with its key
     * @param textChanged the load that brought its present text: the first one, unless a later one changed the text
     * @param loaded the load that wrote it as it is now
     */
    public record Times(long added, long textChanged, long loaded) {

        /** The times of a cable whose key is new. */
        public static Times first(long load) {
            return new Times(load, load, load);
        }

        /** The times of a cable that replaces this one. */
        public Times replaced(long load, boolean textChanges) {
            return new Times(added, textChanges ? load : textChanged, load);
        }
    }
}
