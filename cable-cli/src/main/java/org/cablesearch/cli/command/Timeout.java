package org.cablesearch.cli.command;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that bounds the time of a query. */
final class Timeout {

    /** More would not be a bound; it also keeps the number within the range of a {@link Duration}. */
    private static final double MOST_SECONDS = 1e6;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "Give each query at most SECONDS (30); 0 for no limit.")
    private Duration timeout = Duration.ofSeconds(30);

    /** The time that a query may take; empty if there is no limit. */
    Optional<Duration> limit() {
        return timeout.isZero() ? Optional.empty() : Optional.of(timeout);
    }

    /** What to say when a query took longer. */
    String struck(String what) {
        return "cables: " + what + " took longer than " + timeout.toMillis() / 1e3
                + " s, so its hits and counts are incomplete; allow more time with --timeout SECONDS";
    }

    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                double seconds = Double.parseDouble(value);
                if (seconds >= 0 && seconds <= MOST_SECONDS) {
                    return Duration.ofMillis(Math.round(seconds * 1e3));
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw new TypeConversionException("\"" + value + "\" is not a number of seconds, such as 5 or 0.5");
        }
    }
}
