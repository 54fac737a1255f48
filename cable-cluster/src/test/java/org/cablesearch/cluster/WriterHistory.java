// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calls that changed one cable, and what was left of it: is there an order of the calls that explains both? */
final class WriterHistory {

    /**
     * A call.
     *
     * @param subject that of the cable that it adds; empty if it deletes the cable
     * @param begin when it began
     * @param end when it was answered
     * @param answer the outcome, or whether a cable was deleted
     * @param lost how many answers to its requests were lost; for each, the change may have been made once more
     */
    record Call(String id, String subject, int begin, int end, String answer, int lost) {

        /** Whether it can have had this answer when the cable had a subject; empty if there was none. */
        boolean fits(String before) {
            if (lost > 0 && subject.isEmpty()) {
                // Whether the cable was deleted by the first of two requests or by another writer is not known.
                return true;
            }
            return switch (answer) {
                // Added after a deletion, it may have replaced what another writer added, if that answer was lost.
                case "ADDED" -> before.isEmpty() || lost > 0;
                case "false" -> before.isEmpty();
                // After a deletion, two writers may both replace what the first of them added.
                case "REPLACED", "true" -> !before.isEmpty();
                case "UNCHANGED" -> before.equals(subject);
                // Of a change that was done twice, one answer is lost.
                default -> true;
            };
        }
    }

    private static final String LOST = "lost";

    private final List<Call> calls;
    private final String left;
    private final Set<String> seen = new HashSet<>();

    /** @param left the subject of what was left; empty if nothing was */
    WriterHistory(List<Call> calls, String left) {
        this.calls = calls.stream()
                .flatMap(call -> Stream.concat(
                        Stream.of(call),
                        Stream.generate(() -> new Call(call.id(), call.subject(), call.begin(), call.end(), LOST, 0))
                                .limit(call.lost())))
                .toList();
        this.left = left;
    }

    /** @param before the subject of the cable before all calls; empty if there was none */
    boolean explains(String before) {
        return explains(before, new BitSet());
    }

    private boolean explains(String now, BitSet done) {
        if (!seen.add(now + done)) {
            return false;
        }
        List<Call> open = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (!done.get(i)) {
                open.add(calls.get(i));
            }
        }
        int firstEnd = open.stream()
                .filter(call -> !call.answer().equals(LOST))
                .mapToInt(Call::end)
                .min()
                .orElse(Integer.MAX_VALUE);
        if (firstEnd == Integer.MAX_VALUE && now.equals(left)) {
            return true;
        }
        int lastBegin = done.stream().map(i -> calls.get(i).begin()).max().orElse(0);
        return IntStream.range(0, calls.size())
                .filter(i -> !done.get(i))
                .filter(i -> calls.get(i).begin() < firstEnd && calls.get(i).end() > lastBegin)
                .filter(i -> calls.get(i).fits(now))
                .anyMatch(i -> explains(calls.get(i).subject(), with(done, i)));
    }

    private static BitSet with(BitSet done, int one) {
        BitSet all = (BitSet) done.clone();
        all.set(one);
        return all;
    }
}
