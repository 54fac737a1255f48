// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.util.List;

/**
 * A part of a row's pattern, compiled for one direction. Parts are matched between gaps: gap {@code i} is before token {@code i}. A
 * repeated part takes as much as it can and gives nothing back, and of several choices the first that matches is final, so a row
 * looks at each token only a few times.
 */
@FunctionalInterface
interface Part {

    /** What a part returns that does not match. */
    int NONE = -1;

    /** The gap after this part, or before it if it is read backwards; {@link #NONE} if it does not match. */
    int match(Reading reading, int gap);

    /** One token. */
    static Part token(TokenTest test, boolean back) {
        return back
                ? (reading, gap) -> gap > reading.floor() && test.matches(reading.passage(), gap - 1) ? gap - 1 : NONE
                : (reading, gap) -> gap < reading.limit() && test.matches(reading.passage(), gap) ? gap + 1 : NONE;
    }

    /** An entry of a dictionary; always read forwards. */
    static Part entry(Dictionary dictionary) {
        return (reading, gap) -> {
            int length = reading.length(dictionary, gap);
            return length > 0 ? gap + length : NONE;
        };
    }

    /** Parts in sequence, in the order of reading. */
    static Part sequence(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Part[] all = parts.toArray(new Part[0]);
        return (reading, gap) -> {
            int at = gap;
            for (int i = 0; i < all.length && at != NONE; i++) {
                at = all[i].match(reading, at);
            }
            return at;
        };
    }

    /** The first of several parts that matches. */
    static Part choice(List<Part> parts) {
        Part[] all = parts.toArray(new Part[0]);
        return (reading, gap) -> {
            long marks = reading.marks();
            for (Part part : all) {
                int at = part.match(reading, gap);
                if (at != NONE) {
                    return at;
                }
                reading.keep(marks);
            }
            return NONE;
        };
    }

    /** A part as often as it matches, if that is often enough. */
    static Part repeat(Part part, int min, int max) {
        return (reading, gap) -> {
            int at = gap;
            for (int i = 0; i < max; i++) {
                long marks = reading.marks();
                int next = part.match(reading, at);
                if (next == NONE) {
                    reading.keep(marks);
                    return i < min ? NONE : at;
                }
                at = next;
            }
            return at;
        };
    }

    /** Whether a part is here, or is not, without reading it. */
    static Part look(Part part, boolean wanted) {
        return (reading, gap) -> {
            long marks = reading.marks();
            boolean found = part.match(reading, gap) != NONE;
            reading.keep(marks);
            return found == wanted ? gap : NONE;
        };
    }

    /** The end of the run, or of the passage; read backwards, its beginning. */
    static Part end(boolean back) {
        return (reading, gap) -> gap == (back ? reading.floor() : reading.limit()) ? gap : NONE;
    }

    /**
     * A whole run of words that may be parts of names, which is read forwards from its beginning, also where the row is read backwards.
     *
     * @param run the run, to find its other end
     * @param inside what it consists of
     */
    static Part run(Part run, Part inside, boolean back) {
        return (reading, gap) -> {
            int other = run.match(reading, gap);
            if (other == NONE) {
                return NONE;
            }
            int from = Math.min(gap, other);
            int to = Math.max(gap, other);
            int before = reading.limit();
            reading.limit(to);
            int end = inside.match(reading, from);
            reading.limit(before);
            return end == to ? other : NONE;
        };
    }

    /** Where a name begins, or where it ends. */
    static Part mark(boolean opens) {
        return (reading, gap) -> {
            if (opens) {
                reading.open(gap);
            } else {
                reading.close(gap);
            }
            return gap;
        };
    }
}
