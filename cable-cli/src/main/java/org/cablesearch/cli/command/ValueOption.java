package org.cablesearch.cli.command;

import org.cablesearch.index.Dimension;
import picocli.CommandLine.TypeConversionException;

/**
 * A value that is selected or excluded: {@code tags=PHUM}.
 *
 * @param dimension its dimension
 * @param value the value, as a facet lists it
 */
record ValueOption(Dimension dimension, String value) {

    /** Reads {@code DIM=VALUE}; the value may contain further equals signs. */
    static ValueOption parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new TypeConversionException("\"" + text + "\" has no value; write DIM=VALUE, such as tags=PHUM");
        }
        return new ValueOption(Choices.dimension(text.substring(0, equals)), text.substring(equals + 1));
    }
}
