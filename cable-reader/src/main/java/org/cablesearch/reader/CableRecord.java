package org.cablesearch.reader;

import java.util.List;

/**
 * One record of an input, found but not yet parsed: finding records must go in order, parsing them need not.
 *
 * <p>Hand records to several threads by {@linkplain #id() id} when the order of two records of one cable matters.
 */
public interface CableRecord {

    /** The published id, or an empty text where the record has none. */
    String id();

    /** Where the record stands. */
    Source source();

    /**
     * The record as it stands in the input, from its first line to its last: bytes that are no UTF-8 read as Windows-1252, CRLF
     * as one line end. Of a record that was rejected when it was found, the {@linkplain ReadResult.Rejected#excerpt() excerpt}.
     */
    String text();

    /** Parses the record; safe from any thread, the same answer each time, never throws on content. */
    ReadResult parse();

    /**
     * What each line of header and body becomes when the record is parsed, in order; empty for a record that is no cable, and
     * for one in our own JSON, which is parsed already. Safe from any thread, the same answer each time.
     */
    List<LineReading> explain();
}
