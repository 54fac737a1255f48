// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * Asks two sides the same questions alternately, so that other work on the machine affects both.
 *
 * @param <Q> the questions
 */
final class PairedRun<Q> {

    private final List<Q> questions;
    private final Side<Q> ours;
    private final Side<Q> other;
    private final Samples ourTimes = new Samples();
    private final Samples otherTimes = new Samples();

    /** Answers a question. */
    @FunctionalInterface
    interface Side<Q> {
        void answer(Q question) throws Exception;
    }

    PairedRun(List<Q> questions, Side<Q> ours, Side<Q> other) {
        this.questions = questions;
        this.ours = ours;
        this.other = other;
    }

    /** Warms up for a third of the time, then measures; asks each question at least once. */
    PairedRun<Q> run(Duration time) throws Exception {
        new PairedRun<>(questions, ours, other).rounds(time.dividedBy(3));
        rounds(time);
        return this;
    }

    private void rounds(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        for (boolean oursFirst = true; oursFirst || System.nanoTime() < end; oursFirst = !oursFirst) {
            for (Q question : questions) {
                if (oursFirst) {
                    ourTimes.time(() -> ours.answer(question));
                }
                otherTimes.time(() -> other.answer(question));
                if (!oursFirst) {
                    ourTimes.time(() -> ours.answer(question));
                }
            }
        }
    }

    Samples ours() {
        return ourTimes;
    }

    Samples other() {
        return otherTimes;
    }
}
