package org.cablesearch.entity.internal.rule;

import org.cablesearch.entity.internal.text.Passage;

/** What the rows of one table are found for: a cable, of which it knows what the rows ask, and which collects the names. */
public interface Finder {

    /** The number of tokens of the longest entry of a dictionary that begins at {@code from}; 0 if none does. */
    int length(Dictionary dictionary, Passage passage, int from);

    /** Whether a row may be tried, at a word that may be its key. */
    default boolean tries(Rule rule) {
        return true;
    }

    /** Receives a name that a row has found, of the tokens from {@code from} to the one before {@code to}. */
    void found(Rule rule, Passage passage, int from, int to);
}
