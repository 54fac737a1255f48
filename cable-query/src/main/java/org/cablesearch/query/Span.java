package org.cablesearch.query;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException if it is empty or begins before the text */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }
}
