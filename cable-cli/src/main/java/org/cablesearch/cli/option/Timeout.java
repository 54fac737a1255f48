package org.cablesearch.cli.option;

import java.time.Duration;
import java.util.Optional;
import org.cablesearch.page.internal.option.Seconds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option that limits the time of a query. */
public final class Timeout {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            converter = Converter.class,
            description = "Limit each query to SECONDS (30); 0 for no limit.")
    private Given timeout = Given.of("30");

    /** The time that a query may take; empty if there is no limit. */
    public Optional<Duration> limit() {
        return timeout.limit.isZero() ? Optional.empty() : Optional.of(timeout.limit);
    }

    /** The message for a query that took longer. */
    public String expired(String what) {
        return "cables: " + what + " took longer than " + timeout.seconds
                + " s, so its hits and counts are incomplete; allow more time with --timeout SECONDS";
    }

    /** A limit, and the number of seconds as the user gave it. */
    record Given(String seconds, Duration limit) {
        static Given of(String seconds) {
            return new Given(seconds, Seconds.of(seconds));
        }
    }

    static final class Converter implements ITypeConverter<Given> {
        @Override
        public Given convert(String value) {
            return Choices.converted(value, Given::of);
        }
    }
}
