package org.cablesearch.query.internal.deadline;

import org.cablesearch.query.internal.request.Deadline;

/** Checks the deadline every N steps, because reading the clock takes longer than a step. */
final class ThrottledDeadline {

    private final Deadline deadline;
    private final int checkInterval;
    private int steps;

    ThrottledDeadline(Deadline deadline, int checkInterval) {
        this.deadline = deadline;
        this.checkInterval = checkInterval;
    }

    /** Counts a step; reads the clock before the first. */
    void step() {
        if (steps++ % checkInterval == 0) {
            deadline.check();
        }
    }
}
