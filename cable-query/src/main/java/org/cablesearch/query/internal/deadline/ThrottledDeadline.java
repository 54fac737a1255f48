// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.deadline;

import org.cablesearch.query.internal.request.Deadline;

/** Checks the deadline every N steps, because reading the clock takes longer than a step. */
public final class ThrottledDeadline {

    private final Deadline deadline;
    private final int checkInterval;
    private int stepsToCheck;

    public ThrottledDeadline(Deadline deadline, int checkInterval) {
        this.deadline = deadline;
        this.checkInterval = checkInterval;
    }

    /** Counts a step; reads the clock before the first. */
    public void step() {
        if (stepsToCheck-- == 0) {
            stepsToCheck = checkInterval - 1;
            deadline.check();
        }
    }
}
