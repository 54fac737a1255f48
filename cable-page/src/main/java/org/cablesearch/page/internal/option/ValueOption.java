package org.cablesearch.page.internal.option;

import org.cablesearch.index.Dimension;

/**
 * A selected or excluded value: {@code tags=PHUM}.
 *
 * @param dimension its dimension
 * @param value the value, as a facet lists it
 */
public record ValueOption(Dimension dimension, String value) {

    /**
     * Reads {@code DIM=VALUE}; the value may contain further equals signs.
     *
     * @throws IllegalArgumentException if it is malformed; the message is for the user
     */
    public static ValueOption parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("\"" + text + "\" has no value; write DIM=VALUE, such as tags=PHUM");
        }
        return new ValueOption(Choice.dimension(text.substring(0, equals)), text.substring(equals + 1));
    }
}
