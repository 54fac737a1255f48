package org.cablesearch.cli.command;

import org.cablesearch.index.Dimension;
import picocli.CommandLine.TypeConversionException;

/**
 * A facet that is asked for: {@code tags}, {@code tags:20}.
 *
 * @param dimension the dimension
 * @param values how many values to list, from 0
 */
record FacetOption(Dimension dimension, int values) {

    private static final int DEFAULT_VALUES = 10;

    /** Reads {@code DIM[:N]}. */
    static FacetOption parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new FacetOption(Choices.dimension(text), DEFAULT_VALUES)
                : new FacetOption(Choices.dimension(text.substring(0, colon)), number(text.substring(colon + 1)));
    }

    private static int number(String text) {
        try {
            return new Numbers.FromZero().convert(text);
        } catch (TypeConversionException e) {
            throw new TypeConversionException(e.getMessage() + "; write DIM:N, such as tags:20");
        }
    }
}
