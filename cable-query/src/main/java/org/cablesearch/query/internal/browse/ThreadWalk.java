// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Reference;
import org.cablesearch.query.CableThread;

/**
 * Follows citations in both directions from the cables of one number, the nearest first. Two cables that cite the same
 * absent cable are also connected.
 */
final class ThreadWalk {

    private record Reached(Cable cable, int steps) {}

    /**
     * The cables that are the same number of citations away from the first.
     *
     * @param absent the ids of those that the index does not hold; the walk goes on through cables that cite them
     */
    private record Round(List<Cable> cables, List<String> absent) {

        private boolean isEmpty() {
            return cables.isEmpty() && absent.isEmpty();
        }
    }

    private final OpenIndex index;
    private final int limit;
    private final Map<CableKey, Reached> reached = new LinkedHashMap<>();

    /** Cables that are cited but not held, by one of the names of their post: each as it was cited first. */
    private final Map<String, String> absent = new HashMap<>();

    private boolean complete = true;

    /** Creates a walk that visits at most {@code limit} cables. */
    ThreadWalk(OpenIndex index, int limit) {
        this.index = index;
        this.limit = limit;
    }

    /**
     * The thread of the documents of one number.
     *
     * @param documents at least one
     */
    CableThread from(List<Cable> documents) throws IOException {
        List<Cable> first = documents.subList(0, Math.min(limit, documents.size()));
        complete = first.size() == documents.size();
        first.forEach(cable -> reached.put(cable.key(), new Reached(cable, 0)));
        Round last = new Round(first, List.of());
        for (int steps = 1; !last.isEmpty(); steps++) {
            last = step(last, steps);
        }
        List<CableThread.Member> members = Each.of(reached.values(), this::member);
        members.sort(Comparator.comparing((CableThread.Member member) ->
                        member.date().map(CableDate::instant).orElse(Instant.MAX))
                .thenComparing(CableThread.Member::key));
        return new CableThread(
                first.getFirst().id(),
                members,
                absent.values().stream().sorted().toList(),
                complete);
    }

    /** The cables one step from the cables of the last round. */
    private Round step(Round last, int steps) throws IOException {
        List<Cable> next = new ArrayList<>();
        List<String> nextAbsent = new ArrayList<>();
        for (String id : last.absent()) {
            for (String form : WrittenId.cited(id)) {
                reachAll(index.citing(form), steps, next);
            }
        }
        for (Cable cable : last.cables()) {
            for (String cited : cited(cable)) {
                List<CableKey> held = index.referred(cited);
                if (held.isEmpty() && absent.putIfAbsent(underOneName(cited), cited) == null) {
                    nextAbsent.add(cited);
                }
                reachAll(held, steps, next);
            }
            reachAll(index.citing(List.of(cable)), steps, next);
        }
        return new Round(next, nextAbsent);
    }

    private void reachAll(List<CableKey> keys, int steps, List<Cable> next) throws IOException {
        for (CableKey key : keys) {
            if (reached.containsKey(key)) {
                continue;
            }
            if (reached.size() >= limit) {
                complete = false;
                return;
            }
            index.head(key).ifPresent(cable -> {
                reached.put(key, new Reached(cable, steps));
                next.add(cable);
            });
        }
    }

    private static Set<String> cited(Cable cable) {
        Set<String> cited = new LinkedHashSet<>();
        cable.references().stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .map(Ids::normalize)
                .forEach(cited::add);
        return cited;
    }

    private static String underOneName(String id) {
        return Collections.min(WrittenId.cited(id));
    }

    private CableThread.Member member(Reached one) throws IOException {
        Cable cable = one.cable();
        Set<String> cites = new LinkedHashSet<>();
        for (String cited : cited(cable)) {
            for (CableKey key : index.referred(cited)) {
                if (reached.containsKey(key)) {
                    cites.add(key.id());
                }
            }
            Optional.ofNullable(absent.get(underOneName(cited))).ifPresent(cites::add);
        }
        return new CableThread.Member(
                cable.key(), cable.subject(), cable.date(), cable.origin(), List.copyOf(cites), one.steps());
    }
}
