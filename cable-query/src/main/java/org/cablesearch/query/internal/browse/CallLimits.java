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
 * @param time how long a call may take whose request has no deadline; empty for no limit
 * @param cancelled whether all calls should end now; empty if nobody cancels them
 * @param nanoTime the clock of all deadlines, like {@link System#nanoTime}
 */
public record CallLimits(Optional<Duration> time, Optional<BooleanSupplier> cancelled, LongSupplier nanoTime) {

    /** No limit. */
    public static CallLimits none(LongSupplier nanoTime) {
        return new CallLimits(Optional.empty(), Optional.empty(), nanoTime);
    }

    /**
     * A deadline that begins now.
     *
     * @param ofRequest the deadline of the request; if it has none, the time limit counts
     */
    Deadline deadline(Optional<Duration> ofRequest) {
        return new Deadline(ofRequest.or(() -> time), cancelled, nanoTime);
    }
}
