package org.cablesearch.reader.internal.layout;

import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.RawCable;

/** How one record of a publisher's layout is taken apart. Safe for use by many threads. */
public interface RawLayout {

    /** As {@link Layout#id}. */
    String id(byte[] record);

    /**
     * Takes a record apart.
     *
     * @param source where it stands
     * @throws RejectedRecordException if it is not a cable
     */
    RawCable read(Decoded record, Source source);
}
