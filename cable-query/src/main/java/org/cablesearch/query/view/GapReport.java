// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The gaps of an archive, as far as its own numbers and citations tell. That it lacks a number does not mean that a cable
 * was removed: numbers were also given to cables that were cancelled, sent by other means, or never published.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="gaps"}
 *
 * @param cited cables that others cite and the archive lacks: those cited by most cables first, then by id; at most
 *     {@link GapRequest#limit}
 * @param citedInAll how many such cables there are
 * @param serials the gaps between serials, by post, then by year
 * @param months how many cables are held and missing, by month; without months that have neither
 * @param expected what is held of the list of the request; empty if it has none
 * @since 0.2
 */
public record GapReport(
        List<CitedCable> cited,
        long citedInAll,
        List<SerialGaps> serials,
        List<Month> months,
        Optional<Expected> expected) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public GapReport {
        cited = List.copyOf(cited);
        serials = List.copyOf(serials);
        months = List.copyOf(months);
        requireNonNull(expected, "expected");
    }

    /**
     * A cable that is cited but not held.
     *
     * @param id its canonical id
     * @param citedBy how many cables cite it; several texts of one number are one
     * @param first when the first of these cables was sent; empty if none has a date
     * @param last when the last of them was sent; empty if none has a date
     * @param estimate when it was sent itself; empty if its post sent no cable before or after it in that year which
     *     the archive holds with a date
     */
    public record CitedCable(
            String id, long citedBy, Optional<Instant> first, Optional<Instant> last, Optional<Estimate> estimate) {

        /** @throws NullPointerException if a component is {@code null} */
        public CitedCable {
            requireNonNull(id, "id");
            requireNonNull(first, "first");
            requireNonNull(last, "last");
            requireNonNull(estimate, "estimate");
        }
    }

    /**
     * When a cable was probably sent: between the nearest held cables of the same post and year, and not after it was
     * first cited.
     *
     * @param from the earlier of the two times
     * @param to the later of the two times, or the first citation if that is earlier
     * @param neighbours the published ids of the held cables with the nearest lower and the nearest higher serial
     * @param inverted whether the cable with the higher serial was sent before the one with the lower, or the first
     *     citation before both, so that the estimate is doubtful: the citation may have a wrong year
     */
    public record Estimate(Instant from, Instant to, List<String> neighbours, boolean inverted) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public Estimate {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            neighbours = List.copyOf(neighbours);
        }
    }

    /**
     * The serials of a post in a year. Several texts of one number are one.
     *
     * @param post the post in capital letters without spaces
     * @param year the year in full
     * @param first the lowest serial that is held
     * @param last the highest serial that is held
     * @param held how many serials are held
     * @param missing how many serials between the first and the last are not held
     * @param share the share of the serials from the first to the last that is held, above 0 and up to 1
     * @param runs the longest runs of serials that are not held, the longest first, then by serial; at most {@link
     *     GapRequest#limit}; none for the Department of State, which numbers hundreds of thousands of telegrams a year
     *     that archives of posts cannot hold
     */
    public record SerialGaps(
            String post, int year, int first, int last, int held, int missing, double share, List<Run> runs) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public SerialGaps {
            requireNonNull(post, "post");
            runs = List.copyOf(runs);
        }

        /** These serials with other runs. */
        public SerialGaps runs(List<Run> runs) {
            return new SerialGaps(post, year, first, last, held, missing, share, runs);
        }

        /** Whether only the share is meaningful, since these are the telegrams of the Department of State. */
        public boolean isShareOnly() {
            return post.equals("STATE");
        }
    }

    /**
     * Successive serials that are not held.
     *
     * @param from the first of them
     * @param to the last of them
     * @param before when the cable with the serial before them was sent; empty if it has no date
     * @param after when the cable with the serial after them was sent; empty if it has no date
     */
    public record Run(int from, int to, Optional<Instant> before, Optional<Instant> after) {

        /** @throws NullPointerException if a component is {@code null} */
        public Run {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /**
     * The numbers of a month that are held and missing, of all posts but the Department of State. The missing ones of a
     * run are spread evenly over the time between the cables on both sides; runs without a date on both sides are left
     * out.
     *
     * @param month the month in UTC
     * @param held how many numbers are held
     * @param missing how many numbers are missing
     */
    public record Month(YearMonth month, long held, long missing) {

        /** @throws NullPointerException if a component is {@code null} */
        public Month {
            requireNonNull(month, "month");
        }
    }

    /**
     * An archive compared with a list of the cables that should exist. A number that is listed more than once counts
     * once.
     *
     * @param held how many cables of the list are held
     * @param notHeld the cables of the list that are not held, in order of id: the canonical id, or the entry as
     *     written if it is not a number
     * @param notListed the published ids of the cables that are held but not listed, in order
     * @param groups the cables of the list by post, then by year, without the entries that are not a number
     */
    public record Expected(int held, List<String> notHeld, List<String> notListed, List<Group> groups) {

        /** @throws NullPointerException if a list or an element is {@code null} */
        public Expected {
            notHeld = List.copyOf(notHeld);
            notListed = List.copyOf(notListed);
            groups = List.copyOf(groups);
        }
    }

    /**
     * The listed cables of a post and a year.
     *
     * @param post the post in capital letters without spaces
     * @param year the year in full
     * @param held how many of them are held
     * @param notHeld how many of them are not held
     */
    public record Group(String post, int year, int held, int notHeld) {

        /** @throws NullPointerException if a component is {@code null} */
        public Group {
            requireNonNull(post, "post");
        }
    }
}
