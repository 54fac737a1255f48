package org.cablesearch.reader;

/**
 * Thrown by a {@linkplain ReaderMode#STRICT strict} reader at the first record that is not a cable.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="strict"}
 */
public final class RejectedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ReadResult.Rejected rejected;

    /** Creates an exception whose message contains the place of the record, the reason and an excerpt. */
    public RejectedRecordException(ReadResult.Rejected rejected) {
        super(message(rejected));
        this.rejected = rejected;
    }

    private static String message(ReadResult.Rejected rejected) {
        String what = rejected.source() + ": " + rejected.problem().code() + ": "
                + rejected.problem().message();
        return rejected.excerpt().isEmpty() ? what : what + ": " + rejected.excerpt();
    }

    /** The rejected record. */
    public ReadResult.Rejected rejected() {
        return rejected;
    }
}
