// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An option whose value is a time: seconds, or a number with its unit, {@code 90s}, {@code 5m}, {@code 1h}. */
public final class Seconds {

    /** A longer time would hardly be a limit. */
    private static final int MAX_SECONDS = 1_000_000;

    private static final Pattern TIME = Pattern.compile("(?<number>[0-9]{1,9}(?:\\.[0-9]{1,9})?)(?<unit>[smh]?)");
    private static final Map<String, Integer> UNITS = Map.of("", 1, "s", 1, "m", 60, "h", 3_600);

    private Seconds() {}

    /**
     * Reads a time, which may be 0. Less than a millisecond counts as one millisecond.
     *
     * @throws IllegalArgumentException if it is not a time, or too long; the message is for the user
     */
    public static Duration of(String text) {
        return read(text, "0 to ");
    }

    /**
     * Reads a time as {@link #of}, but not 0.
     *
     * @throws IllegalArgumentException if it is 0, not a time, or too long; the message is for the user
     */
    public static Duration ofSome(String text) {
        String range = "more than 0, up to ";
        Duration time = read(text, range);
        if (time.isZero()) {
            throw wrong(text, range);
        }
        return time;
    }

    private static Duration read(String text, String range) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            int unit = UNITS.getOrDefault(time.group("unit"), 1);
            BigDecimal seconds = new BigDecimal(time.group("number")).multiply(BigDecimal.valueOf(unit));
            if (seconds.compareTo(BigDecimal.valueOf(MAX_SECONDS)) <= 0) {
                return Duration.ofMillis(seconds.movePointRight(3)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
            }
        }
        throw wrong(text, range);
    }

    private static IllegalArgumentException wrong(String text, String range) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a number of seconds, such as 5 or 0.5, nor a time such as 90s, 5m or 1h ("
                        + range + MAX_SECONDS + " seconds)");
    }

    /**
     * A time in seconds, as {@link #of} reads it. No time at all is written as a millisecond, because 0 means no limit, and
     * the longest time that can be read is written for a longer one.
     */
    public static String written(Duration time) {
        Duration longest = Duration.ofSeconds(MAX_SECONDS);
        Duration readable = time.isZero() ? Duration.ofMillis(1) : time.compareTo(longest) > 0 ? longest : time;
        return BigDecimal.valueOf(readable.getSeconds())
                .add(BigDecimal.valueOf(readable.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
