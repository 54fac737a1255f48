package org.cablesearch.query;

/**
 * A part of a text.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="span"}
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
