package org.cablesearch.query.internal.compile;

/** With how much care words are scored, see {@link Ranking}. */
public enum Scoring {
    /** Not at all: to count what matches. */
    NONE,
    /** So that Lucene may skip what cannot win, see {@link WordClauses}: for all that matches. */
    QUICK,
    /** As quickly where nothing can be skipped: for paragraphs that are joined to their cables. */
    JOINED,
    /** The form that was asked apart from the others: for the best. */
    REFINED
}
