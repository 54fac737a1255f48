// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import org.cablesearch.reader.entity.internal.text.Passage;

/** The state of matching a row: the bounds of what its parts may read, and the names marked so far. Not thread-safe. */
final class Reading {

    private static final int MAX_NAMES = 16;
    private static final int NONE = -1;
    private static final int CLOSE = 8;
    private static final int OPEN = 36;
    private static final int[] NO_BOUNDS = {};

    private final Passage passage;
    private final Finder finder;
    private int[] bounds = NO_BOUNDS;
    private int count;
    private int open = NONE;
    private int close = NONE;

    /** The beginning of the candidate that is being read, or of the passage. */
    private int floor;

    /** The end of the run or candidate that is being read, or of the passage. */
    private int limit;

    Reading(Passage passage, Finder finder) {
        this.passage = passage;
        this.finder = finder;
        this.limit = passage.size();
    }

    Passage passage() {
        return passage;
    }

    int length(Dictionary dictionary, int from) {
        return from < limit ? finder.length(dictionary, passage, from) : 0;
    }

    int floor() {
        return floor;
    }

    int limit() {
        return limit;
    }

    /** Limits what is read to the tokens between two gaps. */
    void bound(int from, int to) {
        floor = from;
        limit = to;
    }

    /** Allows the whole passage to be read. */
    void unbound() {
        bound(0, passage.size());
    }

    void limit(int gap) {
        limit = gap;
    }

    /** Notes where a name begins. */
    void open(int gap) {
        open = gap;
        complete();
    }

    /** Notes where a name ends; in a part that is read backwards, before it is known where it begins. */
    void close(int gap) {
        close = gap;
        complete();
    }

    private void complete() {
        if (open != NONE && close != NONE) {
            if (bounds.length == 0) {
                bounds = new int[2 * MAX_NAMES];
            }
            if (count < MAX_NAMES) {
                bounds[2 * count] = open;
                bounds[2 * count + 1] = close;
                count++;
            }
            open = NONE;
            close = NONE;
        }
    }

    /** Puts the names into the order of the text: in a part that is read backwards, the last is marked first. */
    void sort() {
        for (int name = 1; name < count; name++) {
            for (int at = name; at > 0 && from(at - 1) > from(at); at--) {
                int from = from(at);
                int to = to(at);
                bounds[2 * at] = from(at - 1);
                bounds[2 * at + 1] = to(at - 1);
                bounds[2 * at - 2] = from;
                bounds[2 * at - 1] = to;
            }
        }
    }

    /** The number of names that are marked. */
    int names() {
        return count;
    }

    /** All marks packed into one number, to return to them. */
    long marks() {
        return ((long) (open + 1) << OPEN) | ((long) (close + 1) << CLOSE) | count;
    }

    /** Returns to earlier marks: a part that has failed leaves none. */
    void keep(long marks) {
        open = (int) (marks >>> OPEN) - 1;
        close = (int) ((marks >>> CLOSE) & ((1 << (OPEN - CLOSE)) - 1)) - 1;
        count = (int) (marks & ((1 << CLOSE) - 1));
    }

    int from(int name) {
        return bounds[2 * name];
    }

    int to(int name) {
        return bounds[2 * name + 1];
    }

    /** Forgets all marks and bounds, before another row is matched. */
    void clear() {
        count = 0;
        open = NONE;
        close = NONE;
        unbound();
    }
}
