// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.math.BigDecimal;
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

    /**
     * A time as {@link #of} reads it. No time at all is written as a millisecond, because 0 means no limit, and the
     * longest time that can be read is written for a longer one.
     */
    static String written(Duration time) {
        Duration longest = Duration.ofSeconds((long) MAX_SECONDS);
        Duration readable = time.isZero() ? Duration.ofMillis(1) : time.compareTo(longest) > 0 ? longest : time;
        return BigDecimal.valueOf(readable.getSeconds())
                .add(BigDecimal.valueOf(readable.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
