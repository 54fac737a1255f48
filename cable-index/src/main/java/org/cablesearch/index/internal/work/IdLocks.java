// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

/** Locks by the ids of cables. Two threads wait for each other only if their ids share a lock. */
public final class IdLocks {

    private static final int LOCKS = 64;

    private final Object[] locks = new Object[LOCKS];

    public IdLocks() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /** The lock to hold while the cables of an id are changed. */
    public Object of(String id) {
        return locks[Math.floorMod(id.hashCode(), LOCKS)];
    }
}
