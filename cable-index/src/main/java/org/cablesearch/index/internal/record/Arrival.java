package org.cablesearch.index.internal.record;

import java.util.OptionalLong;

/**
 * How a cable came into the index.
 *
 * @param source the path from which it was read
 * @param change the number of the change that added it
 * @param added when the load began that first added a cable with its key, in seconds since 1970-01-01T00:00Z; empty in
 *     indexes of version 8 and older
 */
public record Arrival(String source, long change, OptionalLong added) {

    public Arrival(String source, long change, long added) {
        this(source, change, OptionalLong.of(added));
    }
}
