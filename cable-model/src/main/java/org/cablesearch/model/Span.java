// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import org.cablesearch.model.internal.text.NumberRange;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 * @since 0.2
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** The empty part at the beginning of the text. */
    public static final Span NONE = new Span(0, 0);

    /** @throws IllegalArgumentException if it begins before the text or ends before it begins */
    public Span {
        NumberRange.FROM_ZERO.require("the start of a span", start);
        if (end < start) {
            throw new IllegalArgumentException("a span must not end before it begins: at " + end + ", before " + start);
        }
    }

    /** Whether it has no characters. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Orders parts by where they begin, then by where they end. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart == 0 ? Integer.compare(end, other.end) : byStart;
    }
}
