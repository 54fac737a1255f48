// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The words in whose company a query's matches are.
 *
 * @param values the words that occur at least three times near a match and more often there than elsewhere in the
 *     archive, by log-likelihood falling
 * @param timedOut whether time was up before all matches were looked at; the counts are then of the matches before that
 * @since 0.2
 */
public record Collocates(List<Value> values, boolean timedOut) {

    /** @throws NullPointerException if an element is {@code null} */
    public Collocates {
        values = List.copyOf(values);
    }

    /**
     * A word.
     *
     * @param word the stem in its most frequent form near the matches
     * @param count how often it occurs near them
     * @param association how strongly it belongs there rather than anywhere in the archive
     */
    public record Value(String word, long count, Association association) {

        /** @throws NullPointerException if a component is {@code null} */
        public Value {
            requireNonNull(word, "word");
            requireNonNull(association, "association");
        }
    }
}
