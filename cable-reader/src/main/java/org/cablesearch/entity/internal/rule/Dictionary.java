package org.cablesearch.entity.internal.rule;

/** Names that a row can look up, since a test of one token cannot tell them: {@code {place}}. */
public enum Dictionary {
    /** A place of several words. */
    PLACE,
    /** A known organisation. */
    ORGANIZATION,
    /** A word of the name of one of the cable's people. */
    PERSON
}
