package org.cablesearch.query;

/** With how much care words are scored, see {@link Ranking}. */
enum Scoring {
    /** Not at all: to count what matches. */
    NONE,
    /** All forms of a word as one: for all that matches. */
    QUICK,
    /** The form that was asked apart from the others: for the best. */
    REFINED
}
