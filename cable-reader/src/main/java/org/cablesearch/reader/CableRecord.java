package org.cablesearch.reader;

import java.util.List;

/**
 * A record that was found in an input but is not parsed yet. Records are found one after the other; they can be parsed in
 * parallel.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="records"}
 *
 * <p>Where the order of two records of the same cable matters, have one thread parse all records of an {@linkplain #id() id}.
 * Records are immutable; all methods are safe for use by many threads.
 */
public interface CableRecord {

    /** The published id; empty if the record has none. */
    String id();

    /** Where the record was found. */
    Source source();

    /**
     * The record as it is in the input, from its first line to its last; bytes that are not UTF-8 are read as Windows-1252, and
     * CRLF as one line end. For a record that was rejected when it was found, its
     * {@linkplain ReadResult.Rejected#excerpt() excerpt}.
     */
    String text();

    /** Parses the record. The result is the same each time; the content never causes an exception. */
    ReadResult parse();

    /**
     * Says what each line of header and body becomes when the record is parsed, in order. Empty for a record that is not a
     * cable, and for a line of {@link Format#JSONL}, which is parsed already.
     */
    List<LineReading> explain();
}
