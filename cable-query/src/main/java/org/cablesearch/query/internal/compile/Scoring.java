package org.cablesearch.query.internal.compile;

/** How carefully words are scored, see {@link Ranking}. */
public enum Scoring {
    /** Not at all, for counting. */
    NONE,
    /** Fast, for everything that matches: Lucene can skip what cannot be among the best. */
    QUICK,
    /** Exact, for the best hits: the form that was asked is scored apart from the others. */
    REFINED
}
