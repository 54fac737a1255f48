package org.cablesearch.reader;

/**
 * What a {@link CableReader} does with a record that is not a cable.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="strict"}
 */
public enum ReaderMode {
    /** The stream contains a {@link ReadResult.Rejected} in its place, and continues. */
    PERMISSIVE,
    /** The stream throws a {@link RejectedRecordException} at the first such record. */
    STRICT
}
