// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.schema;

import java.time.Instant;
import java.util.UUID;

/**
 * Names runs. A run lasts from opening an index to closing it, and the names of later runs sort after those of earlier
 * ones.
 */
public final class RunName {

    private static final char DIVIDER = ' ';

    private RunName() {}

    /** The name of a run that begins at a time. */
    public static String of(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond()).toString() + DIVIDER + UUID.randomUUID();
    }

    /** When a run began. */
    public static Instant time(String name) {
        return Instant.parse(name.substring(0, name.indexOf(DIVIDER)));
    }
}
