// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that advances by the pauses alone, so that waiting takes no time, and when a test says so. */
public final class PausesOnly implements Timer {

    private final List<Duration> pauses = new ArrayList<>();
    private volatile long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        pauses.add(time);
        pass(time);
    }

    /** Lets time pass. */
    public synchronized void pass(Duration time) {
        now += time.toNanos();
    }

    public List<Duration> pauses() {
        return pauses;
    }
}
