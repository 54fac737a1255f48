// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.function.IntPredicate;

/**
 * Finds the next line that passes a test. As long as the places from which it is asked only rise, it tests each line once, however
 * many lines ask for the same one.
 */
public final class NextIndex {

    private final int size;
    private final IntPredicate test;
    private int asked;
    private int found = -1;

    /** @param size the number of lines */
    public NextIndex(int size, IntPredicate test) {
        this.size = size;
        this.test = test;
    }

    /** The first index, not before {@code from}, of a line that passes; the number of lines if there is none. */
    public int from(int from) {
        if (from > found || from < asked) {
            found = from;
            while (found < size && !test.test(found)) {
                found++;
            }
        }
        asked = from;
        return Math.min(found, size);
    }
}
