package org.cablesearch.query.internal.gaps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.GapReport;
import org.cablesearch.query.GapReport.Expected;
import org.cablesearch.query.GapReport.Run;
import org.cablesearch.query.GapReport.SerialGaps;
import org.cablesearch.query.GapRequest;
import org.cablesearch.query.internal.gaps.HeldNumbers.Group;
import org.cablesearch.query.internal.gaps.HeldNumbers.Held;

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
        Unlisted unlisted = new Unlisted();
        source.cables((published, canonical, sent) -> {
            numbers.add(published, canonical, sent);
            unlisted.add(published, canonical);
        });
        numbers.sort();
        CitedNotHeld cited = new CitedNotHeld(request, numbers);
        source.citations(cited);
        List<SerialGaps> serials = new ArrayList<>();
        numbers.groups().forEach((group, held) -> {
            if (request.covers(new Mrn(group.year(), group.post(), 1))) {
                serials.add(serials(group, held));
            }
        });
        return new GapReport(
                cited.listed(),
                cited.inAll(),
                serials,
                months.list(),
                request.expected().map(list -> expected(list, unlisted.ids())));
    }

    /** Whether a cable is of the posts and years of a request; one without a number is if these are not restricted. */
    static boolean covers(GapRequest request, Optional<Mrn> number) {
        return number.map(request::covers).orElse(!request.isRestricted());
    }

    private SerialGaps serials(Group group, List<Held> held) {
        int first = held.getFirst().serial();
        int last = held.getLast().serial();
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
        return share.isShareOnly() ? share : share.runs(runs(group, held));
    }

    private List<Run> runs(Group group, List<Held> held) {
        PriorityQueue<Run> longest = new PriorityQueue<>(LONGEST.reversed());
        for (int i = 0; i < held.size(); i++) {
            Held here = held.get(i);
            here.date().ifPresent(months::held);
            if (i == 0 || here.serial() - held.get(i - 1).serial() < 2) {
                continue;
            }
            Held before = held.get(i - 1);
            Run run = new Run(before.serial() + 1, here.serial() - 1, before.date(), here.date());
            months.missing(run, group.year());
            longest.add(run);
            if (longest.size() > request.limit()) {
                longest.poll();
            }
        }
        List<Run> runs = new ArrayList<>(longest);
        runs.sort(LONGEST);
        return runs;
    }

    /** Collects the cables that the list of the request lacks. */
    private final class Unlisted {

        private final Set<String> listed = new HashSet<>();
        private final TreeSet<String> ids = new TreeSet<>();
        private final boolean wanted = request.expected().isPresent();

        Unlisted() {
            request.expected().ifPresent(list -> list.forEach(id -> listed.add(form(id))));
        }

        void add(String published, String canonical) {
            boolean asked = wanted && covers(request, Mrn.parse(canonical));
            if (asked && !listed.contains(form(published)) && !listed.contains(form(canonical))) {
                ids.add(published);
            }
        }

        List<String> ids() {
            return List.copyOf(ids);
        }
    }

    /** One form for all in which an id can be written. */
    private static String form(String id) {
        String normal = Ids.normalize(id);
        return Mrn.parse(normal).map(Mrn::canonical).orElse(normal);
    }

    private Expected expected(List<String> list, List<String> notListed) {
        int held = 0;
        Set<String> seen = new HashSet<>();
        TreeSet<String> notHeld = new TreeSet<>();
        Map<Group, int[]> groups = new TreeMap<>();
        for (String id : list) {
            Optional<Mrn> number = Mrn.parse(Ids.normalize(id));
            if (!covers(request, number) || !seen.add(form(id))) {
                continue;
            }
            boolean isHeld = numbers.holds(id);
            if (isHeld) {
                held++;
            } else {
                notHeld.add(number.map(Mrn::canonical).orElse(id.strip()));
            }
            number.ifPresent(mrn -> groups.computeIfAbsent(Group.of(mrn), key -> new int[2])[isHeld ? 0 : 1]++);
        }
        List<GapReport.Group> counted = new ArrayList<>();
        groups.forEach(
                (group, counts) -> counted.add(new GapReport.Group(group.post(), group.year(), counts[0], counts[1])));
        return new Expected(held, List.copyOf(notHeld), notListed, counted);
    }
}
