package org.cablesearch.reader;

import org.cablesearch.reader.parse.RawCable;

/** How one record of a publisher's layout is taken apart. Safe for use by many threads. */
interface RawLayout {

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
