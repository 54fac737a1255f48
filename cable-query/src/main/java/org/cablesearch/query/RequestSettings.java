package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.index.Dimension;

/** The mutable settings of a {@link SearchRequest}. A request changes only a copy that no other code has seen yet. */
final class RequestSettings {
    final ParsedQuery parsed;
    final Map<Dimension, Integer> facets = new LinkedHashMap<>();
    final Map<Dimension, String> facetPrefixes = new EnumMap<>(Dimension.class);
    final Set<Dimension> histograms = EnumSet.noneOf(Dimension.class);
    final Map<Dimension, List<String>> selected = new EnumMap<>(Dimension.class);
    final Map<Dimension, List<String>> excluded = new EnumMap<>(Dimension.class);
    Optional<LocalDate> from = Optional.empty();
    Optional<LocalDate> to = Optional.empty();
    Sort sort = Sort.RELEVANCE;
    int limit = 10;
    Optional<String> after = Optional.empty();
    Unit unit = Unit.CABLE;
    int snippets = 3;
    boolean exactTotal;
    boolean any;
    boolean near;
    boolean hints;
    Optional<Duration> deadline = Optional.empty();

    RequestSettings(ParsedQuery parsed) {
        this.parsed = requireNonNull(parsed, "parsed");
    }

    RequestSettings(RequestSettings other) {
        this(other.parsed);
        facets.putAll(other.facets);
        facetPrefixes.putAll(other.facetPrefixes);
        histograms.addAll(other.histograms);
        selected.putAll(other.selected);
        excluded.putAll(other.excluded);
        from = other.from;
        to = other.to;
        sort = other.sort;
        limit = other.limit;
        after = other.after;
        unit = other.unit;
        snippets = other.snippets;
        exactTotal = other.exactTotal;
        any = other.any;
        near = other.near;
        hints = other.hints;
        deadline = other.deadline;
    }
}
