// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;

/** Lists years or months in order, including those without hits. */
record Histogram(DateTimeFormatter form, Period step) {

    /** A longer gap, in years, is not filled: a single cable with a wrong date must not add thousands of empty years. */
    private static final int MAX_GAP = 100;

    private static final Histogram YEARS = new Histogram(
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu")
                    .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                    .toFormatter(Locale.ROOT),
            Period.ofYears(1));
    private static final Histogram MONTHS =
            new Histogram(DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT), Period.ofMonths(1));

    /**
     * A facet of all years or months with hits, or selected, and with those between them. A selected value that is not
     * a year or month, and so has no hits, is left out.
     */
    static Facet of(Facet counted) {
        Histogram histogram = counted.dimension() == Dimension.YEAR ? YEARS : MONTHS;
        return new Facet(counted.dimension(), histogram.filled(counted.values()), counted.missing());
    }

    private List<FacetValue> filled(List<FacetValue> values) {
        NavigableMap<YearMonth, FacetValue> byTime = new TreeMap<>();
        values.forEach(value -> time(value.value()).ifPresent(time -> byTime.put(time, value)));
        for (YearMonth time : List.copyOf(byTime.keySet())) {
            YearMonth before = byTime.lowerKey(time);
            if (before != null && time.getYear() - before.getYear() <= MAX_GAP) {
                for (YearMonth at = before.plus(step); at.isBefore(time); at = at.plus(step)) {
                    byTime.put(at, new FacetValue(form.format(at), Optional.empty(), 0, false));
                }
            }
        }
        return List.copyOf(byTime.values());
    }

    private Optional<YearMonth> time(String value) {
        try {
            return Optional.of(YearMonth.parse(value, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
