package org.cablesearch.cli.command;

import org.cablesearch.index.Dimension;
import picocli.CommandLine.ITypeConverter;
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
    static final class Converter implements ITypeConverter<FacetOption> {
        @Override
        public FacetOption convert(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new FacetOption(Choices.dimension(text), DEFAULT_VALUES)
                    : new FacetOption(Choices.dimension(text.substring(0, colon)), number(text.substring(colon + 1)));
        }

        private static int number(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new TypeConversionException("\"" + text + "\" is no number of values; write DIM:N, such as tags:20");
        }
    }
}
