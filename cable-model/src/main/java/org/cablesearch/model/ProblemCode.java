// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

/**
 * The kinds of {@link Problem}. Their names are stable, and {@code docs/problem-codes.md} explains each.
 *
 * <p>A {@linkplain #isRejecting() rejecting} code means that a record could not be read as a cable; a
 * {@linkplain #isRepair() repair} lost no text; any other code means that a field of the cable may be wrong or
 * incomplete.
 */
public enum ProblemCode {
    /** The input is empty, or its format is unknown. */
    UNKNOWN_FORMAT(Kind.REJECTION),
    /** A record is incomplete or malformed: a CSV row of seven columns, a line that is not JSON. */
    MALFORMED_RECORD(Kind.REJECTION),
    /** A record has no id. */
    NO_ID(Kind.REJECTION),
    /** A record has no body: the publisher has only its header, or its text is lost. */
    NO_BODY(Kind.REPAIR),
    /** A record, an archive entry or a file exceeds the reader's limits. */
    TOO_LARGE(Kind.REJECTION),
    /** A file could not be read to its end: a truncated gzip file, an I/O error. */
    UNREADABLE(Kind.REJECTION),
    /** An error of this library, not of the record, which made reading or indexing it fail. */
    INTERNAL_ERROR(Kind.REJECTION),
    /** The application's own extractor of people and organisations threw an exception for the record. */
    EXTRACTOR_FAILED(Kind.REJECTION),
    /** The frame around a telegram of the archive is incomplete, or parts of it appear twice. */
    DAMAGED_FRAME(Kind.PROBLEM),
    /** Bytes that are not UTF-8 were read as Windows-1252. */
    NOT_UTF8(Kind.REPAIR),
    /** The record's date could not be read. */
    BAD_DATE(Kind.PROBLEM),
    /** Two dates of the cable contradict each other: the date-time group and the record, or the days of sending and release. */
    DATE_MISMATCH(Kind.PROBLEM),
    /** The record's classification names no known level. */
    UNKNOWN_CLASSIFICATION(Kind.PROBLEM),
    /** The published id is not a message reference number; a rule found the canonical id. */
    ID_REPAIRED(Kind.REPAIR),
    /** The published id is not a message reference number, and no rule turned it into one. */
    ID_NOT_CANONICAL(Kind.PROBLEM),
    /** The body begins with a copy of the database row; it was skipped up to the classification line. */
    RECORD_IN_BODY(Kind.REPAIR),
    /** Lines ended with the backslashes of the dump, which were dropped. */
    ESCAPED_LINE_ENDS(Kind.REPAIR),
    /** The front matter occurs twice; the first was used. */
    FRONT_MATTER_REPEATED(Kind.PROBLEM),
    /** The whole cable occurs twice; the second copy, whose lines are those of the first, was left out. */
    CABLE_REPEATED(Kind.REPAIR),
    /** A TAGS code was misspelt or run together with another, and was repaired. */
    TAG_REPAIRED(Kind.REPAIR),
    /** A reference looks like a cable but could not be resolved to one. */
    REFERENCE_UNRESOLVED(Kind.PROBLEM),
    /** A post in a reference was misspelt; the nearest known post was used. */
    REFERENCE_REPAIRED(Kind.REPAIR),
    /** A numbered paragraph has no readable portion marking, although others in the cable have one. */
    MARKING_MISSING(Kind.PROBLEM),
    /** A paragraph number is repeated or missing. */
    PARAGRAPH_NUMBERING(Kind.REPAIR),
    /** A summary or comment has a start without an end, or an end without a start. */
    UNCLOSED_SECTION(Kind.REPAIR),
    /** The text ends without a signature, though the publisher did not cut it. */
    SIGNATURE_MISSING(Kind.PROBLEM),
    /** A field was longer than a limit, and only its start was parsed; its text is complete. */
    LIMIT_REACHED(Kind.PROBLEM);

    private enum Kind {
        REJECTION,
        PROBLEM,
        REPAIR
    }

    private final Kind kind;

    ProblemCode(Kind kind) {
        this.kind = kind;
    }

    /** Whether a record with this problem could not be read as a cable. */
    public boolean isRejecting() {
        return kind == Kind.REJECTION;
    }

    /**
     * Whether the reader corrected or merely noted an irregularity, without loss and without doubt about the result.
     */
    public boolean isRepair() {
        return kind == Kind.REPAIR;
    }
}
