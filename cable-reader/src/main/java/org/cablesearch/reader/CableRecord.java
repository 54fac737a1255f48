// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import java.util.List;

/**
 * A record that was found in an input but is not yet parsed. Records are found one by one, and can be parsed in
 * parallel.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="records"}
 *
 * <p>If the order of two records of the same cable matters, have one thread parse all records of an
 * {@linkplain #id() id}. Records are immutable; all methods are safe for use by many threads.
 */
public interface CableRecord {

    /** The published id; empty if the record has none. */
    String id();

    /** Where the record was found. */
    Source source();

    /**
     * The record as in the input, from its first line to its last; bytes that are not UTF-8 are read as Windows-1252,
     * and CRLF as one line end. For a record that was rejected when it was found, this is its {@linkplain
     * ReadResult.Rejected#excerpt() excerpt}.
     */
    String text();

    /**
     * Parses the record. The result is the same each time; the content never causes an exception: if it makes this library
     * fail, the result is a rejection with {@link org.cablesearch.model.ProblemCode#INTERNAL_ERROR}.
     */
    ReadResult parse();

    /**
     * Explains how each line of the header and the body is read, in order. Empty for a record that is not a cable, and
     * for a line of {@link Format#JSONL}, which is already parsed.
     */
    List<LineReading> explain();
}
