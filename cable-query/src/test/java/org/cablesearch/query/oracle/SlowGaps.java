// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapReport.CitedCable;
import org.cablesearch.query.view.GapReport.Estimate;
import org.cablesearch.query.view.GapReport.Expected;
import org.cablesearch.query.view.GapReport.Group;
import org.cablesearch.query.view.GapReport.Run;
import org.cablesearch.query.view.GapReport.SerialGaps;
import org.cablesearch.query.view.GapRequest;

/** Finds gaps by asking every cable about every serial. Says nothing about months. */
final class SlowGaps {

    private final List<Cable> cables;
    private final GapRequest request;

    SlowGaps(List<Cable> cables, GapRequest request) {
        this.cables = cables;
        this.request = request;
    }

    GapReport report() {
        List<CitedCable> cited = cited();
        return new GapReport(
                cited.stream().limit(request.limit()).toList(),
                cited.size(),
                serials(),
                List.of(),
                request.expected().map(this::expected));
    }

    private boolean isAsked(String id) {
        Optional<Mrn> number = Mrn.parse(id);
        if (number.isEmpty()) {
            return request.posts().isEmpty() && request.years().isEmpty();
        }
        return (request.posts().isEmpty()
                        || request.posts().contains(number.get().post()))
                && (request.years().isEmpty()
                        || request.years().contains(number.get().year()));
    }

    private static String canonical(String id) {
        return Mrn.parse(id).map(Mrn::canonical).orElse(id);
    }

    private boolean holds(String id) {
        return cables.stream()
                .anyMatch(cable -> canonical(cable.id()).equals(canonical(id))
                        || cable.canonicalId().equals(canonical(id)));
    }

    private List<CitedCable> cited() {
        Map<String, Set<String>> citing = new TreeMap<>();
        for (Cable cable : cables) {
            cable.references()
                    .forEach(reference -> reference
                            .cable()
                            .ifPresent(id -> citing.computeIfAbsent(id, key -> new TreeSet<>())
                                    .add(cable.id())));
        }
        List<CitedCable> cited = new ArrayList<>();
        citing.forEach((id, by) -> {
            if (!isAsked(id) || holds(id)) {
                return;
            }
            List<Instant> dates = cables.stream()
                    .filter(cable -> by.contains(cable.id()))
                    .flatMap(cable -> cable.date().stream())
                    .map(CableDate::instant)
                    .sorted()
                    .toList();
            cited.add(new CitedCable(
                    id,
                    by.size(),
                    dates.stream().findFirst(),
                    dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast()),
                    estimate(id, dates.stream().findFirst())));
        });
        cited.sort(Comparator.comparing((CitedCable cable) -> -cable.citedBy()).thenComparing(CitedCable::id));
        return cited;
    }

    private Optional<Estimate> estimate(String id, Optional<Instant> cited) {
        Optional<Mrn> number = Mrn.parse(id);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cable> below = Optional.empty();
        Optional<Cable> above = Optional.empty();
        for (int serial = number.get().serial() - 1; serial > 0 && below.isEmpty(); serial--) {
            below = text(number.get().year(), number.get().post(), serial)
                    .filter(cable -> cable.date().isPresent());
        }
        for (int serial = number.get().serial() + 1; serial < 200 && above.isEmpty(); serial++) {
            above = text(number.get().year(), number.get().post(), serial)
                    .filter(cable -> cable.date().isPresent());
        }
        if (below.isEmpty() || above.isEmpty()) {
            return Optional.empty();
        }
        Instant one = below.get().date().orElseThrow().instant();
        Instant other = above.get().date().orElseThrow().instant();
        List<Instant> times = Stream.of(one, other).sorted().toList();
        boolean isEarly =
                cited.filter(first -> first.isBefore(times.getFirst())).isPresent();
        return Optional.of(new Estimate(
                cited.filter(first -> isEarly).orElse(times.getFirst()),
                cited.filter(first -> first.isBefore(times.getLast())).orElse(times.getLast()),
                List.of(below.get().id(), above.get().id()),
                isEarly || other.isBefore(one)));
    }

    /** The text that is taken for a number: the earliest, then by id; those without a date last. */
    private Optional<Cable> text(int year, String post, int serial) {
        return cables.stream()
                .filter(cable -> cable.canonicalId().equals(new Mrn(year, post, serial).canonical()))
                .min(Comparator.comparing((Cable cable) ->
                                cable.date().map(CableDate::instant).orElse(Instant.MAX))
                        .thenComparing(Cable::id));
    }

    private List<SerialGaps> serials() {
        Map<String, Map<Integer, TreeSet<Integer>>> numbers = new TreeMap<>();
        for (Cable cable : cables) {
            Mrn.parse(cable.canonicalId())
                    .filter(mrn -> isAsked(mrn.canonical()))
                    .ifPresent(mrn -> numbers.computeIfAbsent(mrn.post(), key -> new TreeMap<>())
                            .computeIfAbsent(mrn.year(), key -> new TreeSet<>())
                            .add(mrn.serial()));
        }
        List<SerialGaps> all = new ArrayList<>();
        numbers.forEach((post, years) -> years.forEach((year, held) -> {
            List<Run> runs = new ArrayList<>();
            int missing = 0;
            for (int serial = held.first(); serial <= held.last(); serial++) {
                if (held.contains(serial)) {
                    continue;
                }
                missing++;
                if (held.contains(serial - 1)) {
                    int end = serial;
                    while (!held.contains(end + 1)) {
                        end++;
                    }
                    runs.add(new Run(serial, end, date(year, post, serial - 1), date(year, post, end + 1)));
                }
            }
            runs.sort(Comparator.comparing((Run run) -> run.from() - run.to()).thenComparing(Run::from));
            all.add(new SerialGaps(
                    post,
                    year,
                    held.first(),
                    held.last(),
                    held.size(),
                    missing,
                    held.size() / (double) (held.size() + missing),
                    post.equals("STATE")
                            ? List.of()
                            : runs.stream().limit(request.limit()).toList()));
        }));
        return all;
    }

    private Optional<Instant> date(int year, String post, int serial) {
        return text(year, post, serial).flatMap(Cable::date).map(CableDate::instant);
    }

    /** The number of the cable that was published under an id or, if there is none, has it as its number. */
    private Optional<String> find(String id) {
        return cables.stream()
                .filter(cable -> canonical(cable.id()).equals(canonical(id)))
                .map(Cable::canonicalId)
                .findFirst()
                .or(() -> Optional.of(canonical(id)).filter(this::holds));
    }

    private Expected expected(List<String> list) {
        TreeSet<String> held = new TreeSet<>();
        TreeSet<String> notHeld = new TreeSet<>();
        for (String id : list) {
            String number = find(id).orElse(canonical(id));
            if (isAsked(number)) {
                (find(id).isPresent() ? held : notHeld).add(number);
            }
        }
        List<String> notListed = cables.stream()
                .filter(cable -> isAsked(cable.canonicalId()) && !held.contains(cable.canonicalId()))
                .map(Cable::id)
                .distinct()
                .sorted()
                .toList();
        List<Group> groups = Stream.concat(held.stream(), notHeld.stream())
                .flatMap(id -> Mrn.parse(id).stream())
                .collect(Collectors.groupingBy(mrn -> mrn.post() + " " + mrn.year(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> {
                    int found = (int) of.stream()
                            .filter(mrn -> held.contains(mrn.canonical()))
                            .count();
                    return new Group(of.getFirst().post(), of.getFirst().year(), found, of.size() - found);
                })
                .toList();
        return new Expected(held.size(), List.copyOf(notHeld), notListed, groups);
    }
}
