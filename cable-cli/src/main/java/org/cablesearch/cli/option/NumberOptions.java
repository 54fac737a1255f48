// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import org.cablesearch.query.internal.option.WholeNumber;
import picocli.CommandLine.ITypeConverter;

/** Options whose value is a number. */
public final class NumberOptions {

    private NumberOptions() {}

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
        @Override
        public Integer convert(String value) {
            return number(value, "a port", 0, 65_535);
        }
    }

    /** A number of threads; more than any machine has cores would only take memory. */
    public static final class Threads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, "a number of threads", 1, 1_000);
        }
    }

    private static int number(String value, int least) {
        return Choices.converted(value, text -> WholeNumber.of(text, least));
    }

    private static int number(String value, String what, int least, int most) {
        return Choices.converted(value, text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw new IllegalArgumentException("\"" + text + "\" is not " + what + " from " + least + " to " + most);
        });
    }
}
