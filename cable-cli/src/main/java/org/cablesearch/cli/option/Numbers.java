package org.cablesearch.cli.option;

import org.cablesearch.query.internal.option.WholeNumber;
import picocli.CommandLine.ITypeConverter;

/** Options whose value is a number. */
public final class Numbers {

    private Numbers() {}

    /** A whole number from 0. */
    public static final class FromZero implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 0);
        }
    }

    /** A whole number from 1. */
    public static final class FromOne implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 1);
        }
    }

    /** A TCP port. */
    public static final class Port implements ITypeConverter<Integer> {

        private static final int MAX = 65_535;

        @Override
        public Integer convert(String value) {
            return Choices.told(value, Port::parse);
        }

        private static int parse(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= MAX) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw new IllegalArgumentException("\"" + text + "\" is not a port from 0 to " + MAX);
        }
    }

    private static int number(String value, int least) {
        return Choices.told(value, text -> WholeNumber.of(text, least));
    }
}
