// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cluster.ClusterOptions;

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

    /** A cluster for which the pauses between attempts take no time. */
    public Cluster cluster(URI node) {
        return new Cluster(List.of(node), ClusterOptions.DEFAULT, this);
    }

    /** Lets time pass. */
    public synchronized void pass(Duration time) {
        now += time.toNanos();
    }

    public List<Duration> pauses() {
        return pauses;
    }
}
