// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;

/** Answers requests by looking at every cable. */
final class BruteForceSearch {

    /**
     * A hit.
     *
     * @param cable the cable
     * @param paragraph its paragraph, at paragraph unit
     */
    record Found(Cable cable, Optional<Paragraph> paragraph) {

        /** The id and, at paragraph unit, the paragraph's index after a number sign. */
        String name() {
            return key() + paragraph.map(p -> "#" + p.index()).orElse("");
        }

        private String key() {
            return cable.id() + cable.document().map(document -> " " + document).orElse("");
        }

        private List<String> values(Dimension dimension) {
            return dimension.isOfParagraphs() && paragraph.isPresent()
                    ? dimension.of(paragraph.get())
                    : dimension.of(cable);
        }
    }

    /**
     * A facet.
     *
     * @param lines {@code value count} in order, with an asterisk after selected values
     * @param missing the number of hits without a value
     */
    record Counted(List<String> lines, long missing) {}

    private record Asked(CableQuery query, Unit unit) {}

    private final List<Cable> cables;
    private final SlowQuery query;
    private Asked last = new Asked(CableQuery.all(), Unit.CABLE);
    private Optional<List<Found>> foundLast = Optional.empty();

    BruteForceSearch(List<Cable> cables) {
        this.cables = cables;
        this.query = new SlowQuery(cables);
    }

    /** All hits in the order of the request; if that is relevance, in the order of their ids. */
    List<Found> hits(SearchRequest request) {
        return hits(request, Optional.empty());
    }

    /** The counts of a dimension without its own selections; {@code hits} are those of the request. */
    Counted facet(SearchRequest request, Dimension dimension, List<Found> hits) {
        List<String> selected = request.selected().getOrDefault(dimension, List.of());
        Map<String, Long> counts = new HashMap<>();
        selected.forEach(value -> counts.put(value, 0L));
        long missing = 0;
        for (Found hit : selected.isEmpty() ? hits : hits(request, Optional.of(dimension))) {
            List<String> values = hit.values(dimension);
            values.forEach(value -> counts.merge(value, 1L, Long::sum));
            missing += values.isEmpty() ? 1 : 0;
        }
        int most = request.facets().get(dimension);
        List<String> lines = new ArrayList<>();
        int rank = 0;
        for (Map.Entry<String, Long> count : inOrder(counts)) {
            boolean chosen = selected.contains(count.getKey());
            if (chosen || (rank < most && count.getValue() > 0)) {
                lines.add(count.getKey() + " " + count.getValue() + (chosen ? "*" : ""));
            }
            rank++;
        }
        return new Counted(lines, missing);
    }

    private static List<Map.Entry<String, Long>> inOrder(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** All hits. If a dimension is passed, its selections are left out. */
    private List<Found> hits(SearchRequest request, Optional<Dimension> without) {
        return found(new Asked(request.query(), request.unit())).stream()
                .filter(hit -> isDated(request, hit.cable()))
                .filter(hit ->
                        request.asOf().map(end -> wasSent(hit.cable(), end)).orElse(true))
                .filter(hit -> request.at().map(at -> isAt(hit.cable(), at)).orElse(true))
                .filter(hit -> request.selected().entrySet().stream()
                        .allMatch(selection -> without.equals(Optional.of(selection.getKey()))
                                || selection.getValue().stream().anyMatch(hit.values(selection.getKey())::contains)))
                .filter(hit -> request.excluded().entrySet().stream()
                        .noneMatch(exclusion ->
                                exclusion.getValue().stream().anyMatch(hit.values(exclusion.getKey())::contains)))
                .sorted(order(request.sort()))
                .toList();
    }

    /** The hits of a query. They are cached, because the same query is asked many times. */
    private List<Found> found(Asked asked) {
        if (foundLast.isEmpty() || !asked.equals(last)) {
            last = asked;
            foundLast = Optional.of(
                    cables.stream().flatMap(cable -> found(asked, cable)).toList());
        }
        return foundLast.get();
    }

    private Stream<Found> found(Asked asked, Cable cable) {
        if (asked.unit() == Unit.CABLE) {
            return query.ofCable(asked.query(), cable) ? Stream.of(new Found(cable, Optional.empty())) : Stream.empty();
        }
        return cable.paragraphs().stream()
                .filter(paragraph -> query.ofParagraph(asked.query(), cable, paragraph))
                .map(paragraph -> new Found(cable, Optional.of(paragraph)));
    }

    private static boolean isDated(SearchRequest request, Cable cable) {
        if (request.from().isEmpty() && request.to().isEmpty()) {
            return true;
        }
        return cable.date()
                .map(date -> date.instant().getEpochSecond())
                .filter(date -> request.from()
                        .map(from -> date >= SlowQuery.first(from.toString()))
                        .orElse(true))
                .filter(date -> request.to()
                        .map(to -> date <= SlowQuery.last(to.toString()))
                        .orElse(true))
                .isPresent();
    }

    private static boolean wasSent(Cable cable, Instant end) {
        return cable.date()
                .map(date -> date.precision() == DatePrecision.DAY
                        ? date.instant().plus(1, ChronoUnit.DAYS).minusSeconds(1)
                        : date.instant())
                .map(sent -> !sent.isAfter(end))
                .orElse(false);
    }

    private static boolean isAt(Cable cable, String at) {
        return Stream.of(Dimension.TO, Dimension.INFO, Dimension.ORIGIN, Dimension.OFFICE)
                .flatMap(dimension -> dimension.of(cable).stream())
                .anyMatch(value -> addressee(value).equals(addressee(at)));
    }

    private static String addressee(String name) {
        return name.toUpperCase(Locale.ROOT)
                .replaceFirst("^EMBASSY ", "AMEMBASSY ")
                .replaceFirst("^CONSULATE ", "AMCONSUL ")
                .replaceFirst("^SECRETARY OF STATE$", "SECSTATE WASHDC");
    }

    private static Comparator<Found> order(Sort sort) {
        Comparator<Found> byId = Comparator.comparing((Found hit) -> hit.key())
                .thenComparing(hit -> hit.paragraph().map(Paragraph::index).orElse(0));
        return switch (sort) {
            case RELEVANCE, ID -> byId;
            case OLDEST ->
                Comparator.comparing((Found hit) -> second(hit, Long.MAX_VALUE)).thenComparing(byId);
            case NEWEST ->
                Comparator.comparing((Found hit) -> second(hit, Long.MIN_VALUE))
                        .reversed()
                        .thenComparing(byId);
        };
    }

    private static long second(Found hit, long missing) {
        return hit.cable().date().map(date -> date.instant().getEpochSecond()).orElse(missing);
    }
}
