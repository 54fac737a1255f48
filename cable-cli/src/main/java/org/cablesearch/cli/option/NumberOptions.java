// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.time.Duration;
import org.cablesearch.index.internal.work.KeyedWorkers;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.internal.option.Ranges;
import org.cablesearch.query.internal.option.Seconds;
import picocli.CommandLine.ITypeConverter;

/** Options whose value is a number. */
public final class NumberOptions {

    private NumberOptions() {}

    /** A whole number from 0. */
    public static final class FromZero extends Whole {
        FromZero() {
            super(NumberRange.FROM_ZERO, "a whole number");
        }
    }

    /** A whole number from 1. */
    public static final class FromOne extends Whole {
        FromOne() {
            super(NumberRange.FROM_ONE, "a whole number");
        }
    }

    /** A TCP port. */
    public static final class Port extends Whole {
        Port() {
            super(new NumberRange(0, 65_535), "a port");
        }
    }

    /** A number of threads. */
    public static final class Threads extends Whole {
        Threads() {
            super(KeyedWorkers.THREADS, "a number of threads");
        }
    }

    /** A year. */
    public static final class Year extends Whole {
        Year() {
            super(Ranges.YEAR, "a year");
        }
    }

    /** A number of characters. */
    public static final class Width extends Whole {
        Width() {
            super(Ranges.WIDTH, "a number of characters");
        }
    }

    /** A number of words. */
    public static final class Span extends Whole {
        Span() {
            super(Ranges.SPAN, "a number of words");
        }
    }

    /** A time; 0 is one, too. */
    public static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return Choices.converted(value, Seconds::of);
        }
    }

    /** A time that is not 0. */
    public static final class SomeTime implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return Choices.converted(value, Seconds::ofSome);
        }
    }

    /** A whole number of a range. */
    public abstract static class Whole implements ITypeConverter<Integer> {

        private final NumberRange range;
        private final String what;

        Whole(NumberRange range, String what) {
            this.range = range;
            this.what = what;
        }

        @Override
        public Integer convert(String value) {
            return Choices.converted(value, text -> range.read(text, what));
        }
    }
}
