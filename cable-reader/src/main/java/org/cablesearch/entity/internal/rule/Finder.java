package org.cablesearch.entity.internal.rule;

import org.cablesearch.entity.internal.text.Passage;

/** What the rows of one table are found for: a cable, of which it knows what the rows ask, and which collects the names. */
public interface Finder extends RuleWatch {

    /** The number of tokens of the longest entry of a dictionary that begins at {@code from}; 0 if none does. */
    int length(Dictionary dictionary, Passage passage, int from);

    @Override
    default boolean tries(Rule rule) {
        return true;
    }

    @Override
    void found(Rule rule, Passage passage, int from, int to);
}
