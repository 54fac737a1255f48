// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.query.Snippet;

/**
 * One match of a query in the text of a paragraph, with the text on both sides of it.
 *
 * @param cable the cable
 * @param origin the post that sent it; may be empty
 * @param date when it was sent
 * @param paragraph the number of the paragraph, as in {@link Snippet#paragraph}
 * @param paragraphIndex the index of the paragraph, as in {@link Snippet#paragraphIndex}
 * @param marking its portion marking
 * @param left the text before the match, in one line
 * @param match the match as written, in one line
 * @param right the text after the match, in one line
 * @since 0.2
 */
public record ConcordanceLine(
        CableKey cable,
        String origin,
        Optional<CableDate> date,
        OptionalInt paragraph,
        int paragraphIndex,
        Optional<PortionMarking> marking,
        String left,
        String match,
        String right) {

    /** @throws NullPointerException if a component is {@code null} */
    public ConcordanceLine {
        requireNonNull(cable, "cable");
        requireNonNull(origin, "origin");
        requireNonNull(date, "date");
        requireNonNull(paragraph, "paragraph");
        requireNonNull(marking, "marking");
        requireNonNull(left, "left");
        requireNonNull(match, "match");
        requireNonNull(right, "right");
    }

    /** The order of the lines. {@code toString} is its name on the command line: {@code left}. */
    public enum Order {
        /** By the words before the match, the nearest first. All lines are read, and the first in order kept. */
        LEFT,
        /** By the words after the match. All lines are read, and the first in order kept. */
        RIGHT,
        /** By the date of the cable, the oldest first. */
        DATE,
        /** By post, then by date. All lines are read, and the first in order kept. */
        ORIGIN,
        /** By the id of the cable. */
        ID;

        /**
         * The order with this name, in upper or lower case: {@code left}.
         *
         * @throws IllegalArgumentException if there is none; the message lists the names
         */
        public static Order of(String name) {
            return Choice.of(name, values());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
