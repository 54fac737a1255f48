// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Span;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.field.DateRange;

/**
 * The values that a request selects and excludes, as the index has them.
 *
 * @param selected the selected values
 * @param excluded values that no hit may have
 * @param at values of which a hit must have at least one, in whatever dimension; empty if every hit will do
 * @param issues issues for dates that exclude everything, and for values that no cable has. Such values stay as
 *     written, and match nothing
 */
public record Selections(
        Map<Dimension, List<String>> selected,
        Map<Dimension, List<String>> excluded,
        Map<Dimension, List<String>> at,
        List<QueryIssue> issues) {

    /** No selection. */
    public static final Selections NONE = new Selections(Map.of(), Map.of(), Map.of(), List.of());

    /** Where a cable names those who sent and received it, the commonest first. */
    private static final List<Dimension> ADDRESSEES =
            List.of(Dimension.TO, Dimension.INFO, Dimension.ORIGIN, Dimension.OFFICE);

    /** The values that a request means. */
    public static Selections of(SearchRequest request, DimensionTerms terms) throws IOException {
        IndexedValues held = new IndexedValues(terms);
        List<QueryIssue> issues = new ArrayList<>();
        outOfOrder(request).ifPresent(issues::add);
        Map<Dimension, List<String>> selected = held("select", request.selected(), held, issues);
        Map<Dimension, List<String>> excluded = held("exclude", request.excluded(), held, issues);
        Map<Dimension, List<String>> at =
                request.at().isPresent() ? at(request.at().get(), held, issues) : Map.of();
        return new Selections(selected, excluded, at, issues);
    }

    /** An issue for a first day after the end of the dates, be that a last day or the time of a search as of a time. */
    private static Optional<QueryIssue> outOfOrder(SearchRequest request) {
        Optional<LocalDate> from = request.from();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        String first = "the first day, " + from.get() + ", is after ";
        if (request.to().isPresent() && from.get().isAfter(request.to().get())) {
            return Optional.of(QueryIssue.of(first + "the last, " + request.to().get() + ", so nothing can be found"));
        }
        return request.asOf()
                .filter(time -> DateRange.between(from.get(), from.get()).first() > time.getEpochSecond())
                .map(time -> QueryIssue.of(
                        first + "the time of the search, " + DateRange.written(time) + ", so nothing can be found"));
    }

    /** The values under which an addressee is listed. */
    private static Map<Dimension, List<String>> at(String addressee, IndexedValues values, List<QueryIssue> issues)
            throws IOException {
        Map<Dimension, List<String>> at = new EnumMap<>(Dimension.class);
        for (Dimension dimension : ADDRESSEES) {
            List<String> named = values.addressee(dimension, addressee);
            if (!named.isEmpty()) {
                at.put(dimension, named);
            }
        }
        if (at.isEmpty()) {
            Optional<String> nearest = Optional.empty();
            for (Dimension dimension : ADDRESSEES) {
                nearest = nearest.isPresent() ? nearest : values.nearest(dimension, addressee);
            }
            issues.add(new QueryIssue(
                    "no cable was sent by or to \"" + addressee + "\"" + orNearest(nearest),
                    Span.NONE,
                    nearest,
                    Optional.of(Dimension.TO),
                    Optional.of("at")));
            at.put(Dimension.TO, List.of(addressee));
        }
        return at;
    }

    /** The same without what is selected in a dimension; what is excluded in it is kept. */
    public Selections without(Dimension dimension) {
        Map<Dimension, List<String>> others = new EnumMap<>(selected);
        others.remove(dimension);
        return new Selections(others, excluded, at, issues);
    }

    /** The selected values of a dimension. */
    public List<String> of(Dimension dimension) {
        return selected.getOrDefault(dimension, List.of());
    }

    private static Map<Dimension, List<String>> held(
            String option, Map<Dimension, List<String>> written, IndexedValues values, List<QueryIssue> issues)
            throws IOException {
        Map<Dimension, List<String>> held = new EnumMap<>(Dimension.class);
        for (Map.Entry<Dimension, List<String>> selection : written.entrySet()) {
            Dimension dimension = selection.getKey();
            List<String> all = new ArrayList<>();
            for (String value : selection.getValue()) {
                List<String> meant = values.meant(dimension, value);
                if (meant.isEmpty()) {
                    issues.add(issue(option, dimension, value, values));
                    meant = List.of(value);
                }
                all.addAll(meant);
            }
            held.put(dimension, all.stream().distinct().toList());
        }
        return held;
    }

    private static QueryIssue issue(String option, Dimension dimension, String value, IndexedValues values)
            throws IOException {
        Optional<String> nearest = values.nearest(dimension, value);
        List<String> few = nearest.isPresent() ? List.of() : values.few(dimension);
        String message = "no cable has \"" + value + "\" in " + dimension + orNearest(nearest)
                + (few.isEmpty() ? "" : "; the values are " + String.join(", ", few));
        return new QueryIssue(message, Span.NONE, nearest, Optional.of(dimension), Optional.of(option));
    }

    private static String orNearest(Optional<String> nearest) {
        return nearest.map(near -> "; the nearest is \"" + near + "\"").orElse("");
    }
}
