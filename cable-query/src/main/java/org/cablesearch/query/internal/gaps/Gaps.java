// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.gaps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.internal.gaps.HeldNumbers.Group;
import org.cablesearch.query.internal.gaps.HeldNumbers.Held;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapReport.Expected;
import org.cablesearch.query.view.GapReport.Run;
import org.cablesearch.query.view.GapReport.SerialGaps;
import org.cablesearch.query.view.GapRequest;

/** Finds the gaps of an archive. */
public final class Gaps {

    private static final Comparator<Run> LONGEST = Comparator.<Run>comparingInt(run -> run.to() - run.from())
            .reversed()
            .thenComparingInt(Run::from);

    private final GapRequest request;
    private final HeldNumbers numbers = new HeldNumbers();
    private final Months months = new Months();

    private Gaps(GapRequest request) {
        this.request = request;
    }

    /** The gaps of an archive. */
    public static GapReport of(GapSource source, GapRequest request) throws IOException {
        return new Gaps(request).report(source);
    }

    private GapReport report(GapSource source) throws IOException {
        Map<String, String> held = new TreeMap<>();
        source.cables((published, canonical, sent) -> {
            numbers.add(published, canonical, sent);
            if (request.expected().isPresent() && covers(request, Mrn.parse(canonical))) {
                held.put(published, canonical);
            }
        });
        CitedNotHeld cited = new CitedNotHeld(request, numbers);
        source.citations(cited);
        List<SerialGaps> serials = new ArrayList<>();
        numbers.groups().forEach((group, serialsHeld) -> {
            if (request.covers(new Mrn(group.year(), group.post(), 1))) {
                serials.add(serials(group, serialsHeld));
            }
        });
        return new GapReport(
                cited.listed(),
                cited.inAll(),
                serials,
                months.list(),
                request.expected().map(list -> expected(list, held)));
    }

    /** Whether a cable is of the posts and years of a request; one without a number is if these are not restricted. */
    static boolean covers(GapRequest request, Optional<Mrn> number) {
        return number.map(request::covers).orElse(!request.isRestricted());
    }

    private SerialGaps serials(Group group, NavigableMap<Integer, Held> held) {
        int first = held.firstKey();
        int last = held.lastKey();
        int numbered = last - first + 1;
        SerialGaps share = new SerialGaps(
                group.post(),
                group.year(),
                first,
                last,
                held.size(),
                numbered - held.size(),
                (double) held.size() / numbered,
                List.of());
        return share.isShareOnly() ? share : share.runs(runs(group, held.values()));
    }

    private List<Run> runs(Group group, Collection<Held> held) {
        List<Run> runs = new ArrayList<>();
        Held before = held.iterator().next();
        for (Held here : held) {
            here.date().ifPresent(months::held);
            if (here.serial() - before.serial() > 1) {
                Run run = new Run(before.serial() + 1, here.serial() - 1, before.date(), here.date());
                months.missing(run, group.year());
                runs.add(run);
            }
            before = here;
        }
        return runs.stream().sorted(LONGEST).limit(request.limit()).toList();
    }

    /** @param published the canonical ids of the held cables, by published id */
    private Expected expected(List<String> list, Map<String, String> published) {
        Set<String> listed = new HashSet<>();
        TreeSet<String> notHeld = new TreeSet<>();
        Map<Group, GapReport.Group> groups = new TreeMap<>();
        int held = 0;
        for (String id : list) {
            Optional<String> found = numbers.find(id);
            String name = found.orElseGet(() -> name(id));
            Optional<Mrn> number = Mrn.parse(name);
            if (!covers(request, number) || !listed.add(name)) {
                continue;
            }
            held += found.isPresent() ? 1 : 0;
            if (found.isEmpty()) {
                notHeld.add(name);
            }
            number.ifPresent(mrn -> groups.merge(
                    Group.of(mrn),
                    new GapReport.Group(mrn.post(), mrn.year(), found.isPresent() ? 1 : 0, found.isPresent() ? 0 : 1),
                    (one, other) -> new GapReport.Group(
                            one.post(), one.year(), one.held() + other.held(), one.notHeld() + other.notHeld())));
        }
        List<String> notListed = published.entrySet().stream()
                .filter(cable -> !listed.contains(name(cable.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        return new Expected(held, List.copyOf(notHeld), notListed, List.copyOf(groups.values()));
    }

    /** One form for all in which an id can be written; an entry that is not an id as it is. */
    private static String name(String id) {
        return Mrn.parse(Ids.normalize(id)).map(Mrn::canonical).orElseGet(id::strip);
    }
}
