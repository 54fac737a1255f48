package org.cablesearch.reader.parse;

import org.cablesearch.model.Cable;

/** Parses one cable. Safe for use by many threads, linear in the length of the cable, never throws on content. */
public final class CableParser {

    private CableParser() {}

    /** The cable, all but its people and organisations. */
    public static Cable parse(RawCable raw) {
        return Cable.builder(raw.id()).origin(raw.origin()).build();
    }
}
