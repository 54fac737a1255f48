package org.cablesearch.reader.internal.layout;

import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.RawCable;

/** How one record of a publisher's layout is taken apart. Safe for use by many threads. */
public interface RawLayout {

    /** As {@link Layout#id}. */
    String id(byte[] record);

    /**
     * Takes a record apart.
     *
     * @param line the line of its file on which it begins
     * @throws RejectionException if it is no cable
     */
    RawCable read(Decoded record, int line) throws RejectionException;
}
