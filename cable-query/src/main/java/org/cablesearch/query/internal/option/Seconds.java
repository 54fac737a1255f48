package org.cablesearch.query.internal.option;

import java.time.Duration;

/** An option whose value is a number of seconds. */
final class Seconds {

    /** A longer time would hardly be a limit, and this keeps the number within the range of a {@link Duration}. */
    private static final double MAX_SECONDS = 1e6;

    private Seconds() {}

    /**
     * Reads a number of seconds. Fractions are allowed; less than a millisecond counts as one millisecond.
     *
     * @throws IllegalArgumentException if it is not a number; the message is for the user
     */
    public static Duration of(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds >= 0 && seconds <= MAX_SECONDS) {
                return Duration.ofMillis((long) Math.ceil(seconds * 1e3));
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a number of seconds, such as 5 or 0.5");
    }
}
