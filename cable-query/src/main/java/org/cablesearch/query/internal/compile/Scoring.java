package org.cablesearch.query.internal.compile;

/** How carefully words are scored, see {@link Ranking}. */
public enum Scoring {
    /** Not at all, for counting. */
    NONE,
    /** Fast, for everything that matches: Lucene can skip what cannot be among the best, see {@link WordClauses}. */
    QUICK,
    /** Fast, for paragraphs that are joined to their cables, where nothing can be skipped. */
    JOINED,
    /** Exact, for the best hits: the form that was asked is scored apart from the others. */
    REFINED
}
