// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

/**
 * The state of a cable in the index, as far as a writer knows.
 *
 * @param version the number of its last change, see {@link ChangeClock}
 * @param hash the hash of its content
 * @param source its source
 * @param run the name of the run that added it
 * @param added when the run began that first added a cable with its key, in seconds of the epoch
 */
record KnownCable(long version, String hash, String source, String run, long added) {

    /** The same cable with another number of its last change. */
    KnownCable numbered(long number) {
        return new KnownCable(number, hash, source, run, added);
    }
}
