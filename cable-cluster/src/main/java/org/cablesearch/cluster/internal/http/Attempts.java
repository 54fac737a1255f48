package org.cablesearch.cluster.internal.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The attempts at one request: how much time is left, and how long to wait before the next. */
final class Attempts {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

    private final Timer timer;
    private final int nodes;
    private final Duration totalTimeout;
    private final long start;
    private Duration pause = FIRST_PAUSE;
    private int failed;

    Attempts(Timer timer, int nodes, Duration totalTimeout) {
        this.timer = timer;
        this.nodes = nodes;
        this.totalTimeout = totalTimeout;
        this.start = timer.nanoTime();
    }

    /** The time left; zero or negative if there is none. */
    Duration left() {
        return totalTimeout.minusNanos(timer.nanoTime() - start);
    }

    /**
     * Waits before the next attempt. While some node has not been tried there is no wait; then each wait is twice as
     * long as the last. Half of each wait is random, so that clients that failed together do not retry together.
     *
     * @param retry whether to try a node a second time
     * @return whether to try again
     */
    boolean again(boolean retry) throws InterruptedException {
        failed++;
        if (failed < nodes) {
            return left().isPositive();
        }
        Duration wait = pause.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(pause.toNanos() / 2));
        if (!retry || left().compareTo(wait) <= 0) {
            return false;
        }
        timer.sleep(wait);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(MAX_PAUSE) < 0 ? longer : MAX_PAUSE;
        return true;
    }
}
