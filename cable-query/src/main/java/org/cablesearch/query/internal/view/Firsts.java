// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Reference;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.InTime;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.view.First;

/** Walks the hits of a request in order of time until it has seen every value of a dimension. */
public final class Firsts {

    private static final Set<Dimension> DIMENSIONS =
            Set.of(Dimension.ORIGIN, Dimension.TAGS, Dimension.YEAR, Dimension.MONTH);

    private final Counting counting;
    private final SearchRequest request;
    private final Dimension by;

    private Firsts(CableSearcher searcher, SearchRequest request, Dimension by, Deadline deadline) {
        this.counting = new Counting(searcher, deadline);
        this.request = Counting.plain(request).unit(Unit.CABLE).sort(Sort.OLDEST);
        this.by = by;
    }

    /**
     * The earliest hit of each value.
     *
     * @throws IllegalArgumentException if the dimension is not one of posts, TAGS, years and months
     */
    public static First of(CableSearcher searcher, SearchRequest request, Dimension by, Deadline deadline)
            throws IOException {
        if (!DIMENSIONS.contains(by)) {
            throw new IllegalArgumentException("the first hits are by origin, tags, year or month, not by " + by);
        }
        return new Firsts(searcher, request, by, deadline).first();
    }

    private First first() throws IOException {
        OptionalLong all = valuesOfAll();
        List<First.Value> values = new ArrayList<>();
        boolean timedOut =
                InTime.of(() -> addUpTo(all.orElse(Long.MAX_VALUE), values)).isEmpty();
        return new First(values, timedOut);
    }

    /** Adds values until there are as many as the hits have, and returns them. */
    private List<First.Value> addUpTo(long all, List<First.Value> values) throws IOException {
        Set<String> seen = new HashSet<>();
        try (Stream<Hit> hits = counting.searcher().stream(counting.inTime(request))) {
            for (Iterator<Hit> each = hits.iterator(); seen.size() < all && each.hasNext(); ) {
                counting.requireTime();
                Hit hit = each.next();
                List<String> added = valuesOf(hit).stream().filter(seen::add).toList();
                if (!added.isEmpty()) {
                    List<String> cites = cites(hit.key());
                    added.forEach(value -> values.add(new First.Value(value, hit.key(), hit.date(), cites)));
                }
            }
        }
        return values;
    }

    /** Number of values of the hits; unknown if time is up, or if some are selected, so that others are counted, too. */
    private OptionalLong valuesOfAll() throws IOException {
        if (request.selected().containsKey(by)) {
            return OptionalLong.empty();
        }
        SearchResults counted = counting.count(request.facet(by, Integer.MAX_VALUE));
        return counted.facet(by).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Counting.values(request, counted, by).stream()
                        .filter(value -> value.count() > 0)
                        .count());
    }

    private List<String> valuesOf(Hit hit) throws IOException {
        return switch (by) {
            case ORIGIN -> hit.origin().isBlank() ? List.of() : List.of(hit.origin());
            case TAGS -> counting.searcher().cable(hit.key()).map(by::of).orElse(List.of());
            default -> {
                CableBuilder dated = Cable.builder(hit.id());
                hit.date().ifPresent(dated::date);
                yield by.of(dated.build());
            }
        };
    }

    /** The ids of the hits that a cable cites. */
    private List<String> cites(CableKey key) throws IOException {
        List<CableQuery> cited = counting.searcher().cable(key).map(Cable::references).orElse(List.of()).stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .filter(id -> !id.isBlank() && !id.equals(key.id()))
                .distinct()
                .map(id -> CableQuery.word(CableField.ID, id))
                .toList();
        if (cited.isEmpty()) {
            return List.of();
        }
        SearchRequest hits = Counting.asking(request, CableQuery.and(request.query(), CableQuery.or(cited)));
        // Several documents may share a number, so there may be more hits than numbers.
        try (Stream<Hit> found = counting.searcher().stream(counting.inTime(hits))) {
            return found.map(Hit::id)
                    .filter(id -> !id.equals(key.id()))
                    .distinct()
                    .toList();
        }
    }
}
