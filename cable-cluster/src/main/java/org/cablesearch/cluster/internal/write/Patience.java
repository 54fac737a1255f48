// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.Timer;

/**
 * Repeats requests of which the cluster was too busy for some parts, after growing pauses.
 *
 * @param total how long to wait altogether while the cluster answers no part
 */
record Patience(Timer timer, Duration total) {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MAX = Duration.ofSeconds(10);

    /** Sends parts once. */
    interface Attempt<T> {
        /**
         * Returns the parts that the cluster was too busy for, each with its reason.
         *
         * @param again whether they were sent before
         */
        Map<T, ClusterException> send(List<T> parts, boolean again) throws IOException;
    }

    /**
     * Sends parts until the cluster has answered all of them.
     *
     * @throws ClusterException the reason why it was too busy, once the time is up
     */
    <T> void untilAnswered(List<T> parts, Attempt<T> attempt) throws IOException {
        Duration waited = Duration.ZERO;
        Duration next = FIRST;
        List<T> left = parts;
        for (boolean again = false; !left.isEmpty(); again = true) {
            Map<T, ClusterException> busy = attempt.send(left, again);
            if (busy.size() < left.size()) {
                waited = Duration.ZERO;
                next = FIRST;
            } else if (waited.compareTo(total) >= 0) {
                throw busy.values().iterator().next();
            }
            if (!busy.isEmpty()) {
                timer.pause(next, "the cluster to accept cables", "add them again");
                waited = waited.plus(next);
                next = Timer.next(next, MAX);
            }
            left = List.copyOf(busy.keySet());
        }
    }
}
