// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.query.CableQuery;

/**
 * The hits of a query in each period, beside the number of cables or paragraphs that could have been hits.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="trend"}
 *
 * @param points the periods in order, from the first to the last with cables in the archive. Periods without hits are
 *     included, unless the gap is longer than a hundred years: then a date is wrong
 * @param base the query without its words, whose hits {@link Point#of} counts
 * @param posts how many posts sent the hits
 * @param undated how many hits have no date, and so are in no period
 * @param timedOut whether time ran out; the points then have the counts so far
 * @since 0.2
 */
public record Trend(List<Point> points, CableQuery base, long posts, long undated, boolean timedOut) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Trend {
        points = List.copyOf(points);
        requireNonNull(base, "base");
    }

    /** Number of periods with hits. */
    public long periods() {
        return points.stream().filter(point -> point.hits() > 0).count();
    }

    /** The length of a period. {@code toString} is its name on the command line: {@code year}. */
    public enum Period {
        YEAR,
        QUARTER,
        MONTH;

        /**
         * The period with this name, in upper or lower case: {@code year}.
         *
         * @throws IllegalArgumentException if there is none; the message lists the names
         */
        public static Period of(String name) {
            return Choice.of(name, values());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A period.
     *
     * @param period its name: {@code 2006}, {@code 2006-Q3} or {@code 2006-08}
     * @param hits how many cables or paragraphs match
     * @param of how many match the query without its words, under the same filters: those in which the words could be. The
     *     words are the clauses on subject, headings and text that must match; if some of them are under {@code OR} or
     *     {@code NOT} with other clauses, the whole query counts as words
     * @param held how many cables or paragraphs the archive holds, whatever the query and the filters other than dates
     * @param from the first day, in UTC
     * @param to the last day, in UTC
     */
    public record Point(String period, long hits, long of, long held, LocalDate from, LocalDate to) {

        /** @throws NullPointerException if a component is {@code null} */
        public Point {
            requireNonNull(period, "period");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }

        /** The hits per 10,000 that could have had the words; empty if there are none of these. */
        public OptionalDouble per10000() {
            return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(10_000.0 * hits / of);
        }
    }
}
