package org.cablesearch.reader;

/** Thrown by a {@linkplain ReaderMode#STRICT strict} reader at the first record that is no cable. */
public final class RejectedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ReadResult.Rejected rejected;

    /** For a record that is no cable; the message says where it stands, why it is none, and what it holds. */
    public RejectedRecordException(ReadResult.Rejected rejected) {
        super(message(rejected));
        this.rejected = rejected;
    }

    private static String message(ReadResult.Rejected rejected) {
        String what = rejected.source() + ": " + rejected.problem().code() + ": "
                + rejected.problem().message();
        return rejected.excerpt().isEmpty() ? what : what + ": " + rejected.excerpt();
    }

    /** The record. */
    public ReadResult.Rejected rejected() {
        return rejected;
    }
}
