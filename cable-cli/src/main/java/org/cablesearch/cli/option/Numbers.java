package org.cablesearch.cli.option;

import org.cablesearch.page.internal.option.WholeNumber;
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

    private static int number(String value, int least) {
        return Choices.told(value, text -> WholeNumber.of(text, least));
    }
}
