package org.cablesearch.entity.internal.rule;

/** Watches the rows of the tables, to count what they do, or to leave some out. */
public interface RuleWatch {

    /** Watches nothing. */
    RuleWatch NONE = rule -> true;

    /** Whether a row may be tried, at a word that may be its key. */
    boolean tries(Rule rule);

    /** Receives a row that has found a name. */
    default void found(Rule rule) {}
}
