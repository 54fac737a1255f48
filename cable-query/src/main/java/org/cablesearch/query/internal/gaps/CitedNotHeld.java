package org.cablesearch.query.internal.gaps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.GapReport.CitedCable;
import org.cablesearch.query.GapReport.Estimate;
import org.cablesearch.query.GapRequest;
import org.cablesearch.query.internal.gaps.HeldNumbers.Group;
import org.cablesearch.query.internal.gaps.HeldNumbers.Held;
import org.jspecify.annotations.Nullable;

/** Collects the cables that are cited but not held; keeps only those that are listed. */
final class CitedNotHeld implements GapSource.Citations {

    private static final Comparator<CitedCable> ORDER =
            Comparator.comparingLong(CitedCable::citedBy).reversed().thenComparing(CitedCable::id);

    private final GapRequest request;
    private final HeldNumbers numbers;
    private final PriorityQueue<CitedCable> listed = new PriorityQueue<>(ORDER.reversed());
    private long inAll;

    private String id = "";
    private final Set<String> citing = new HashSet<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    CitedNotHeld(GapRequest request, HeldNumbers numbers) {
        this.request = request;
        this.numbers = numbers;
    }

    @Override
    public boolean begin(String cited) {
        id = cited;
        citing.clear();
        first = null;
        last = null;
        boolean asked = !request.isRestricted()
                || Mrn.parse(cited).filter(request::covers).isPresent();
        return asked && !numbers.holds(cited);
    }

    @Override
    public void add(String publishedOfCiting, Optional<Instant> sent) {
        citing.add(publishedOfCiting);
        sent.ifPresent(time -> {
            first = first == null || time.isBefore(first) ? time : first;
            last = last == null || time.isAfter(last) ? time : last;
        });
    }

    @Override
    public void end() {
        if (citing.isEmpty()) {
            return;
        }
        inAll++;
        // Estimates are made only for what is listed in the end.
        listed.add(new CitedCable(
                id, citing.size(), Optional.ofNullable(first), Optional.ofNullable(last), Optional.empty()));
        if (listed.size() > request.limit()) {
            listed.poll();
        }
    }

    long inAll() {
        return inAll;
    }

    List<CitedCable> listed() {
        List<CitedCable> cables = new ArrayList<>(listed);
        cables.sort(ORDER);
        return cables.stream()
                .map(cable -> new CitedCable(
                        cable.id(),
                        cable.citedBy(),
                        cable.first(),
                        cable.last(),
                        Mrn.parse(cable.id()).flatMap(this::estimate)))
                .toList();
    }

    private Optional<Estimate> estimate(Mrn number) {
        Group group = Group.of(number);
        List<Held> held = numbers.groups().getOrDefault(group, List.of());
        int above = HeldNumbers.find(held, number.serial());
        above = above < 0 ? -above - 1 : above + 1;
        int below = above - 1;
        while (below >= 0 && held.get(below).date().isEmpty()) {
            below--;
        }
        while (above < held.size() && held.get(above).date().isEmpty()) {
            above++;
        }
        if (below < 0 || above == held.size()) {
            return Optional.empty();
        }
        Instant lower = held.get(below).date().orElseThrow();
        Instant higher = held.get(above).date().orElseThrow();
        boolean inverted = higher.isBefore(lower);
        List<String> neighbours =
                List.of(held.get(below).id(group), held.get(above).id(group));
        return Optional.of(
                inverted
                        ? new Estimate(higher, lower, neighbours, true)
                        : new Estimate(lower, higher, neighbours, false));
    }
}
