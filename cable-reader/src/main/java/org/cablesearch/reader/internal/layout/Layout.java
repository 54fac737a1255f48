package org.cablesearch.reader.internal.layout;

import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.internal.input.Decoded;

/** Reads one record of a layout. Safe for use by many threads. */
interface Layout {

    /** The published id of a record, read from no more of it than necessary; an empty text if it has none. */
    String id(byte[] record);

    /**
     * Reads a record.
     *
     * @param source the place of the record
     * @param extractor finds people and organisations in a cable that has none yet
     * @throws RejectedRecordException if it is not a cable
     */
    Cable read(Decoded record, Source source, EntityExtractor extractor);

    /**
     * How each line of a record is read; empty if the layout contains cables that are already parsed.
     *
     * @throws RejectedRecordException if it is not a cable
     */
    List<LineReading> explain(Decoded record, Source source);
}
