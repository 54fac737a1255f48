// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.gaps;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.internal.gaps.HeldNumbers.Group;
import org.cablesearch.query.internal.gaps.HeldNumbers.Held;
import org.cablesearch.query.view.GapReport.CitedCable;
import org.cablesearch.query.view.GapReport.Estimate;
import org.cablesearch.query.view.GapRequest;

/** Collects the cables that are cited but not held; keeps only those that are listed. */
final class CitedNotHeld implements GapSource.Citations {

    private static final Comparator<CitedCable> ORDER =
            Comparator.comparingLong(CitedCable::citedBy).reversed().thenComparing(CitedCable::id);

    private final GapRequest request;
    private final HeldNumbers numbers;
    private final PriorityQueue<CitedCable> listed = new PriorityQueue<>(ORDER.reversed());
    private long inAll;

    CitedNotHeld(GapRequest request, HeldNumbers numbers) {
        this.request = request;
        this.numbers = numbers;
    }

    @Override
    public boolean wants(String cited) {
        return Gaps.covers(request, Mrn.parse(cited)) && !numbers.holds(cited);
    }

    @Override
    public void add(String cited, List<GapSource.Citing> citing) {
        if (citing.isEmpty()) {
            return;
        }
        inAll++;
        long cables = citing.stream().map(GapSource.Citing::id).distinct().count();
        List<Instant> times = citing.stream()
                .map(GapSource.Citing::sent)
                .flatMap(Optional::stream)
                .toList();
        Comparator<Instant> order = Comparator.naturalOrder();
        // Estimates are made only for what is listed in the end.
        listed.add(new CitedCable(
                cited, cables, times.stream().min(order), times.stream().max(order), Optional.empty()));
        if (listed.size() > request.limit()) {
            listed.poll();
        }
    }

    long inAll() {
        return inAll;
    }

    List<CitedCable> listed() {
        return listed.stream()
                .sorted(ORDER)
                .map(cable -> new CitedCable(
                        cable.id(),
                        cable.citedBy(),
                        cable.first(),
                        cable.last(),
                        Mrn.parse(cable.id()).flatMap(number -> estimate(number, cable.first()))))
                .toList();
    }

    /** Between the neighbours, and not after the first citation. */
    private Optional<Estimate> estimate(Mrn number, Optional<Instant> cited) {
        Group group = Group.of(number);
        NavigableMap<Integer, Held> held = numbers.of(group);
        Optional<Held> below = firstDated(held.headMap(number.serial(), false).descendingMap());
        Optional<Held> above = firstDated(held.tailMap(number.serial(), false));
        if (below.isEmpty() || above.isEmpty()) {
            return Optional.empty();
        }
        Instant lower = below.get().date().orElseThrow();
        Instant higher = above.get().date().orElseThrow();
        Instant from = earlier(lower, higher);
        Instant last = cited.orElse(Instant.MAX);
        Instant to = earlier(from.equals(lower) ? higher : lower, last);
        List<String> neighbours = List.of(below.get().id(group), above.get().id(group));
        return Optional.of(
                new Estimate(earlier(from, last), to, neighbours, higher.isBefore(lower) || last.isBefore(from)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Held> firstDated(Map<Integer, Held> held) {
        return held.values().stream()
                .filter(number -> number.date().isPresent())
                .findFirst();
    }
}
