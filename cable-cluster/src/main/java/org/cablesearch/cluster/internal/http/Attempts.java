// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The attempts at one request: how long each may take, and how long to wait before the next. */
final class Attempts {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

    /** The part of the total time after which the next node is tried, so that a silent node does not cost all of it. */
    private static final int PART = 3;

    private final Timer timer;
    private final Nodes nodes;
    private final Duration totalTimeout;
    private final Duration attemptTimeout;
    private final long start;
    private Duration pause = FIRST_PAUSE;
    private final Set<URI> tried = new HashSet<>();

    Attempts(Timer timer, Nodes nodes, Duration totalTimeout, Duration attemptTimeout) {
        this.timer = timer;
        this.nodes = nodes;
        this.totalTimeout = totalTimeout;
        this.attemptTimeout = attemptTimeout;
        this.start = timer.nanoTime();
    }

    /** The node for the next attempt. */
    URI node() {
        URI node = nodes.current();
        tried.add(node);
        return node;
    }

    /** Time limit for the node. The last one that has not been tried has all the time that is left. */
    Duration time() {
        Duration time = nodes.haveOther(tried) ? shorter(left(), totalTimeout.dividedBy(PART)) : left();
        return shorter(time, attemptTimeout);
    }

    /**
     * Waits before the next attempt. While some node has not been tried there is no wait; then each wait is twice as
     * long as the last. Half of each wait is random, so that clients that failed together do not retry together.
     *
     * @return whether to try again
     */
    boolean again() throws InterruptedException {
        if (nodes.haveOther(tried)) {
            return left().isPositive();
        }
        Duration wait = pause.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(pause.toNanos() / 2));
        if (!nodes.haveEverAnswered() || left().compareTo(wait) <= 0) {
            return false;
        }
        timer.sleep(wait);
        pause = Timer.next(pause, MAX_PAUSE);
        return true;
    }

    /** The time left; zero or negative if there is none. */
    private Duration left() {
        return totalTimeout.minusNanos(timer.nanoTime() - start);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
