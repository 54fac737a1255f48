package org.cablesearch.cluster.internal.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that only pauses advance, so that waiting takes no time. */
public final class PausesOnly implements Timer {

    private final List<Duration> pauses = new ArrayList<>();
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        pauses.add(time);
        now += time.toNanos();
    }

    public List<Duration> pauses() {
        return pauses;
    }
}
