// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cablesearch.model.internal.text.Choice;

/**
 * The values that are more frequent in the hits of one query, A, than in the hits of another, B.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="compare"}
 *
 * @param unit what is counted
 * @param sizeOfA how many of these A has
 * @param sizeOfB how many of these B has; hits of both queries are in both
 * @param values the values that are more frequent in A and occur in it at least three times, the highest log-likelihood first
 * @param sampled the share of the hits whose words were counted, between 0 and 1, if there was not enough time for all
 *     (30 seconds, or four fifths of a shorter deadline); the sizes and counts are then those of this sample; empty if all
 *     were counted
 * @param timedOut whether time ran out; values may then be missing
 * @since 0.2
 */
public record Comparison(
        Counted unit, long sizeOfA, long sizeOfB, List<Value> values, OptionalDouble sampled, boolean timedOut) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Comparison {
        requireNonNull(unit, "unit");
        requireNonNull(sampled, "sampled");
        values = List.copyOf(values);
    }

    /** The kind of value compared. {@code toString} is its name on the command line: {@code tags}. */
    public enum By {
        TAGS,
        PEOPLE,
        ORGS,
        ORIGIN,
        WORDS;

        /**
         * The constant with this name, in upper or lower case: {@code tags}.
         *
         * @throws IllegalArgumentException if there is none; the message lists the names
         */
        public static By of(String name) {
            return Choice.of(name, values());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The unit counted. {@code toString} is its name in JSON: {@code cables}. */
    public enum Counted {
        CABLES,
        PARAGRAPHS,
        WORDS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value that is more frequent in A.
     *
     * @param value a code, a name, or a word in the usual form of its stem
     * @param label the value in words, if it is a code
     * @param a how many hits of A have it or, for a word, how often it occurs in them
     * @param b the same for B
     * @param association how strongly it belongs to A
     */
    public record Value(String value, Optional<String> label, long a, long b, Association association) {

        /** @throws NullPointerException if a component is {@code null} */
        public Value {
            requireNonNull(value, "value");
            requireNonNull(label, "label");
            requireNonNull(association, "association");
        }
    }
}
