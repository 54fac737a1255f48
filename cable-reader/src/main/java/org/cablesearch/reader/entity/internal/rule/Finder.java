// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import org.cablesearch.reader.entity.internal.text.Passage;

/** Collects the names that the rows of a table find in a cable, and looks up its words in dictionaries for them. */
public interface Finder {

    /** Watches the rows. */
    default RuleWatch watch() {
        return RuleWatch.NONE;
    }

    /** The number of tokens of the longest entry of a dictionary that begins at {@code from}; 0 if none does. */
    int length(Dictionary dictionary, Passage passage, int from);

    /** Receives a name that a row has found, of the tokens from {@code from} to the one before {@code to}. */
    default void found(Rule row, Passage passage, int from, int to) {}
}
