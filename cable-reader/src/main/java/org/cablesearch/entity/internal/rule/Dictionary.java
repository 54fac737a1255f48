package org.cablesearch.entity.internal.rule;

/** What a row may ask that no word shows alone: {@code {place}} is a place of one or several words. */
public enum Dictionary {
    /** A place of several words. */
    PLACE,
    /** A known organisation. */
    ORGANIZATION,
    /** A word of the name of one of the cable's people. */
    PERSON
}
