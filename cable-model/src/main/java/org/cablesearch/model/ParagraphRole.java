package org.cablesearch.model;

/** What a paragraph is for. */
public enum ParagraphRole {
    /** It holds the cable's summary, or a part of it. */
    SUMMARY,
    /** It is the post's comment on what it reports. */
    COMMENT,
    /** It asks the addressee to do something. */
    ACTION_REQUEST,
    /** It is a note: background, a biographic note, an aside to the reader. */
    NOTE,
    /** Anything else. */
    BODY
}
