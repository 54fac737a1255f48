// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Content;
import org.cablesearch.reader.internal.input.Decoded;

/** A publisher's layout, or our own: takes a record apart, and parses nothing. Safe for use by many threads. */
interface Layout {

    /** The published id of a record, read from no more of it than necessary; an empty text if it has none. */
    String id(byte[] record);

    /**
     * The content of a record.
     *
     * @param source the place of the record
     * @throws RejectedRecordException if it is not a cable
     */
    Content read(Decoded record, Source source);
}
