// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.cablesearch.query.internal.request.Deadline;

/**
 * When the calls of a searcher end.
 *
 * @param together the deadline of all calls together; empty if each has its own
 * @param time how long a call may take; empty for no limit
 * @param cancelled whether all calls should end now; empty if nobody cancels them
 * @param nanoTime the clock of all deadlines, like {@link System#nanoTime}
 */
public record CallLimits(
        Optional<Deadline> together,
        Optional<Duration> time,
        Optional<BooleanSupplier> cancelled,
        LongSupplier nanoTime) {

    /** No limit. */
    public static CallLimits none(LongSupplier nanoTime) {
        return new CallLimits(Optional.empty(), Optional.empty(), Optional.empty(), nanoTime);
    }

    /** These limits, and a time limit for each call; the shorter holds. */
    CallLimits each(Duration limit) {
        return new CallLimits(together, shorter(Optional.of(limit)), cancelled, nanoTime);
    }

    /** These limits for calls that another may cancel, too. */
    CallLimits cancelledBy(BooleanSupplier another) {
        BooleanSupplier either = cancelled
                .<BooleanSupplier>map(first -> () -> first.getAsBoolean() || another.getAsBoolean())
                .orElse(another);
        return new CallLimits(together, time, Optional.of(either), nanoTime);
    }

    /** The limits of calls that all end at a deadline. */
    CallLimits until(Deadline deadline) {
        return new CallLimits(Optional.of(deadline), time, cancelled, nanoTime);
    }

    /**
     * A deadline that begins now, unless all calls share one.
     *
     * @param ofRequest the deadline of the request; the shorter of it and of the time limit holds
     */
    Deadline deadline(Optional<Duration> ofRequest) {
        return together.orElseGet(() -> new Deadline(shorter(ofRequest), cancelled, nanoTime));
    }

    private Optional<Duration> shorter(Optional<Duration> other) {
        return Stream.of(time, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
