// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import org.cablesearch.reader.entity.internal.text.Passage;

/** Watches the rows of the tables, to count what they do, or to leave some out. */
public interface RuleWatch {

    /** Watches nothing. */
    RuleWatch NONE = row -> true;

    /** Whether a row may be tried, at a word that is its key, or for a candidate. */
    boolean tries(Rule row);

    /** Receives a row that has found a name, of the tokens from {@code from} to the one before {@code to}. */
    default void found(Rule row, Passage passage, int from, int to) {}

    /** Receives a row that matches and marks no name. */
    default void matched(Rule row) {}
}
