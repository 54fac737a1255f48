package org.cablesearch.model;

/**
 * The kinds of {@link Problem}. The names are stable: they are printed by {@code cables parse} and counted by
 * {@code cables stats}.
 *
 * <p>A rejecting code says that a record could not be read as a cable at all; all others are repairs or notes on a cable
 * that was read.
 */
public enum ProblemCode {
    /** Rejects: the input is empty, or of no format that is known. */
    UNKNOWN_FORMAT(true),
    /** Rejects: a record of the format, but not whole: a CSV row of seven columns, a line that is no JSON. */
    MALFORMED_RECORD(true),
    /** Rejects: a record without an id. */
    NO_ID(true),
    /** Rejects: a record without a body. */
    NO_BODY(true),
    /** Rejects: a record, an entry or a file beyond the reader's limits. */
    TOO_LARGE(true),
    /** Rejects: a file that could not be read to its end: a gzip cut in half, an I/O error. */
    UNREADABLE(true),
    /** Bytes that are no UTF-8 were read as Windows-1252. */
    NOT_UTF8(false),
    /** The record's date could not be read. */
    BAD_DATE(false),
    /** The date-time group and the record disagree on the day. */
    DATE_MISMATCH(false),
    /** The record's classification names no known level. */
    UNKNOWN_CLASSIFICATION(false),
    /** The published id is no message reference number; the canonical id was found by rule. */
    ID_REPAIRED(false),
    /** The published id is no message reference number, and no rule made one of it. */
    ID_NOT_CANONICAL(false),
    /** The body holds a whole database row; it was skipped up to the classification line. */
    RECORD_IN_BODY(false),
    /** Lines ended in the dump's backslashes; they were dropped. */
    ESCAPED_LINE_ENDS(false),
    /** The front matter stands twice, and the first was taken. */
    FRONT_MATTER_REPEATED(false),
    /** A TAGS code was misspelt or fused, and was repaired. */
    TAG_REPAIRED(false),
    /** A reference could not be resolved to a cable though it looks like one. */
    REFERENCE_UNRESOLVED(false),
    /** A post in a reference was misspelt, and the nearest known one was taken. */
    REFERENCE_REPAIRED(false),
    /** A paragraph number repeats or is missing. */
    PARAGRAPH_NUMBERING(false),
    /** A summary or comment has a start without an end, or an end without a start. */
    UNCLOSED_SECTION(false),
    /** A text was longer than a limit, and only its start was looked at for a field; nothing of the text is lost. */
    LIMIT_REACHED(false);

    private final boolean rejecting;

    ProblemCode(boolean rejecting) {
        this.rejecting = rejecting;
    }

    /** Whether a record with this problem is no cable. */
    public boolean isRejecting() {
        return rejecting;
    }
}
