package org.cablesearch.cluster.internal.schema;

import java.time.Instant;
import java.util.UUID;

/** The name of a run, which is the time from opening an index to closing it. Later runs have later names. */
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
