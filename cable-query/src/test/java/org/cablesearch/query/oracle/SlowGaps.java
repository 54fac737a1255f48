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
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.GapReport;
import org.cablesearch.query.GapReport.CitedCable;
import org.cablesearch.query.GapReport.Estimate;
import org.cablesearch.query.GapReport.Expected;
import org.cablesearch.query.GapReport.Group;
import org.cablesearch.query.GapReport.Run;
import org.cablesearch.query.GapReport.SerialGaps;
import org.cablesearch.query.GapRequest;

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
                    estimate(id)));
        });
        cited.sort(Comparator.comparing((CitedCable cable) -> -cable.citedBy()).thenComparing(CitedCable::id));
        return cited;
    }

    private Optional<Estimate> estimate(String id) {
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
        return Optional.of(new Estimate(
                one.isBefore(other) ? one : other,
                one.isBefore(other) ? other : one,
                List.of(below.get().id(), above.get().id()),
                other.isBefore(one)));
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

    private Expected expected(List<String> list) {
        Set<String> listed = list.stream().map(SlowGaps::canonical).collect(Collectors.toSet());
        Set<String> asked = list.stream()
                .map(SlowGaps::canonical)
                .filter(this::isAsked)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> notHeld = asked.stream().filter(id -> !holds(id)).toList();
        List<String> notListed = cables.stream()
                .filter(cable -> isAsked(cable.canonicalId()))
                .filter(cable -> !listed.contains(canonical(cable.id())) && !listed.contains(cable.canonicalId()))
                .map(Cable::id)
                .distinct()
                .sorted()
                .toList();
        List<Group> groups = asked.stream()
                .flatMap(id -> Mrn.parse(id).stream())
                .collect(Collectors.groupingBy(mrn -> mrn.post() + " " + mrn.year(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> {
                    int held = (int)
                            of.stream().filter(mrn -> holds(mrn.canonical())).count();
                    return new Group(of.getFirst().post(), of.getFirst().year(), held, of.size() - held);
                })
                .toList();
        return new Expected(asked.size() - notHeld.size(), notHeld, notListed, groups);
    }
}
