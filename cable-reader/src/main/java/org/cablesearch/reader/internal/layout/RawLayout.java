package org.cablesearch.reader.internal.layout;

import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.RawCable;

/** Splits one record of a publisher's layout into its parts. Safe for use by many threads. */
interface RawLayout {

    /** As {@link Layout#id}. */
    String id(byte[] record);

    /**
     * Splits a record into its parts.
     *
     * @param source the place of the record
     * @throws RejectedRecordException if it is not a cable
     */
    RawCable read(Decoded record, Source source);
}
