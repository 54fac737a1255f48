package org.cablesearch.cli.option;

import java.time.Duration;
import java.util.Optional;
import org.cablesearch.page.internal.option.Seconds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option that bounds the time of a query. */
public final class Timeout {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            converter = Converter.class,
            description = "Give each query at most SECONDS (30); 0 for no limit.")
    private Duration timeout = Duration.ofSeconds(30);

    /** The time that a query may take; empty if there is no limit. */
    public Optional<Duration> limit() {
        return timeout.isZero() ? Optional.empty() : Optional.of(timeout);
    }

    /** The message for a query that took longer. */
    public String struck(String what) {
        return "cables: " + what + " took longer than " + timeout.toMillis() / 1e3
                + " s, so its hits and counts are incomplete; allow more time with --timeout SECONDS";
    }

    static final class Converter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return Choices.told(value, Seconds::of);
        }
    }
}
