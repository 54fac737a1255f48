package org.cablesearch.page.internal.option;

import org.cablesearch.index.Dimension;

/**
 * A requested facet: {@code tags}, {@code tags:20}.
 *
 * @param dimension the dimension
 * @param values how many values to list, from 0
 */
public record FacetOption(Dimension dimension, int values) {

    private static final int DEFAULT_VALUES = 10;

    /**
     * Reads {@code DIM[:N]}.
     *
     * @throws IllegalArgumentException if it is malformed; the message is for the user
     */
    public static FacetOption parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new FacetOption(Choice.dimension(text), DEFAULT_VALUES)
                : new FacetOption(Choice.dimension(text.substring(0, colon)), number(text.substring(colon + 1)));
    }

    private static int number(String text) {
        try {
            return WholeNumber.of(text, 0);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; write DIM:N, such as tags:20", e);
        }
    }
}
