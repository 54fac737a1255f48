package org.cablesearch.reader;

/** What a {@link CableReader} does with a record that is no cable. */
public enum ReaderMode {
    /** It is a {@link ReadResult.Rejected} in its place in the stream, and the rest goes on. */
    PERMISSIVE,
    /** The stream of results ends with a {@link RejectedRecordException} at the first. */
    STRICT
}
