package org.cablesearch.query.internal.lucene;

/** Looks at the clock once in so many steps, since a look takes longer than a step. */
final class ThrottledDeadline {

    private final Deadline deadline;
    private final int stepsBetweenLooks;
    private int steps;

    ThrottledDeadline(Deadline deadline, int stepsBetweenLooks) {
        this.deadline = deadline;
        this.stepsBetweenLooks = stepsBetweenLooks;
    }

    /** One more step; the first is preceded by a look. */
    void step() {
        if (steps++ % stepsBetweenLooks == 0) {
            deadline.check();
        }
    }
}
