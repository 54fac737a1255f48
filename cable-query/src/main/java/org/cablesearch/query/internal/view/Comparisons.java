// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.InTime;
import org.cablesearch.query.view.Association;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.Comparison.By;
import org.cablesearch.query.view.Comparison.Counted;
import org.cablesearch.query.view.Comparison.Value;

/** Compares the facets, or the words, of two requests. */
public final class Comparisons {

    private static final Comparator<Value> STRONGEST = Comparator.<Value>comparingDouble(
                    value -> -value.association().logLikelihood())
            .thenComparing(Value::value);

    private final Counting counting;
    private final Unit unit;
    private final SearchRequest a;
    private final SearchRequest b;
    private final int limit;

    private Comparisons(Counting counting, SearchRequest a, SearchRequest b, int limit) {
        this.counting = counting;
        this.unit = isOfParagraphs(a) || isOfParagraphs(b) ? Unit.PARAGRAPH : Unit.CABLE;
        this.a = Counting.plain(a).unit(unit);
        this.b = Counting.plain(b).unit(unit);
        this.limit = NumberRange.FROM_ZERO.require("limit", limit);
    }

    /**
     * Compares two requests under one deadline.
     *
     * @param limit the maximum number of values
     * @throws IllegalArgumentException if values of the compared dimension are selected, since the counts of a dimension
     *     ignore its own selections
     */
    public static Comparison of(Counting counting, SearchRequest a, SearchRequest b, By by, int limit)
            throws IOException {
        return of(counting, a, b, by, limit, (one, other) -> WordCounts.reading(counting, one, other));
    }

    /** Compares two requests, whose words are counted in the way of an engine. */
    public static Comparison of(
            Counting counting, SearchRequest a, SearchRequest b, By by, int limit, WordCounts.Counter words)
            throws IOException {
        Comparisons of = new Comparisons(counting, a, b, limit);
        return switch (by) {
            case TAGS -> of.byValue(Dimension.TAGS);
            case PEOPLE -> of.byValue(Dimension.PEOPLE);
            case ORGS -> of.byValue(Dimension.ORGS);
            case ORIGIN -> of.byValue(Dimension.ORIGIN);
            case WORDS -> of.byWord(words);
        };
    }

    /** Whether a query asks for paragraphs, by its unit or by a clause that all of its hits must meet. */
    private static boolean isOfParagraphs(SearchRequest request) {
        List<CableQuery> clauses =
                request.query() instanceof CableQuery.And and ? and.clauses() : List.of(request.query());
        return request.unit() == Unit.PARAGRAPH
                || clauses.stream().anyMatch(clause -> clause instanceof CableQuery.SameParagraph);
    }

    private Comparison byValue(Dimension dimension) throws IOException {
        for (SearchRequest side : List.of(a, b)) {
            if (side.selected().containsKey(dimension)) {
                throw new IllegalArgumentException("values of " + dimension + " are selected, so " + dimension
                        + " cannot be compared; write them as clauses of both queries");
            }
        }
        SearchResults ofA = counting.count(a.facet(dimension, Integer.MAX_VALUE).exactTotal(true));
        SearchResults ofB = counting.count(b.facet(dimension, Integer.MAX_VALUE).exactTotal(true));
        Map<String, Long> counts = new HashMap<>();
        Counting.values(b, ofB, dimension).forEach(value -> counts.put(value.value(), value.count()));
        boolean timedOut = ofA.timedOut() || ofB.timedOut();
        Stream<Value> values = timedOut
                ? Stream.empty()
                : Counting.values(a, ofA, dimension).stream()
                        .map(value -> new Value(
                                value.value(),
                                value.label(),
                                value.count(),
                                counts.getOrDefault(value.value(), 0L),
                                Association.of(
                                        value.count(),
                                        ofA.total(),
                                        counts.getOrDefault(value.value(), 0L),
                                        ofB.total())));
        Counted counted = unit == Unit.CABLE ? Counted.CABLES : Counted.PARAGRAPHS;
        return comparison(counted, ofA.total(), ofB.total(), values, OptionalDouble.empty(), timedOut);
    }

    private Comparison byWord(WordCounts.Counter counter) throws IOException {
        Optional<WordCounts> counted = InTime.of(() -> counter.of(counting.inTime(a), counting.inTime(b)));
        if (counted.isEmpty()) {
            return comparison(Counted.WORDS, 0, 0, Stream.empty(), OptionalDouble.empty(), true);
        }
        WordCounts counts = counted.get();
        Stream<Value> values = counts.words().stream()
                .filter(word -> WordCounts.isTelling(word.stem()))
                .map(word -> new Value(
                        word.form(),
                        Optional.empty(),
                        word.a(),
                        word.b(),
                        Association.of(word.a(), counts.sizeOfA(), word.b(), counts.sizeOfB())));
        return comparison(Counted.WORDS, counts.sizeOfA(), counts.sizeOfB(), values, counts.sampled(), false);
    }

    private Comparison comparison(
            Counted counted,
            long sizeOfA,
            long sizeOfB,
            Stream<Value> values,
            OptionalDouble sampled,
            boolean timedOut) {
        List<Value> strongest = values.filter(value ->
                        value.a() >= WordCounts.MIN && value.association().logRatio() > 0)
                .sorted(STRONGEST)
                .limit(limit)
                .toList();
        return new Comparison(counted, sizeOfA, sizeOfB, strongest, sampled, timedOut);
    }
}
