// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.cablesearch.query.internal.request.Deadline;

/**
 * When the calls of a searcher end.
 *
 * @param together the deadline of all calls together; empty if each has its own
 * @param time how long a call may take whose request has no deadline; empty for no limit
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

    /** The same limits with another time limit for each call. */
    CallLimits each(Duration limit) {
        return new CallLimits(Optional.empty(), Optional.of(limit), cancelled, nanoTime);
    }

    /** The same limits for calls that another may cancel. */
    CallLimits cancelledBy(BooleanSupplier another) {
        return new CallLimits(Optional.empty(), time, Optional.of(another), nanoTime);
    }

    /** The limits of calls that all end at a deadline. */
    CallLimits until(Deadline deadline) {
        return new CallLimits(Optional.of(deadline), time, cancelled, nanoTime);
    }

    /**
     * A deadline that begins now, unless all calls share one.
     *
     * @param ofRequest the deadline of the request; if it has none, the time limit counts
     */
    Deadline deadline(Optional<Duration> ofRequest) {
        return together.orElseGet(() -> new Deadline(ofRequest.or(() -> time), cancelled, nanoTime));
    }
}
