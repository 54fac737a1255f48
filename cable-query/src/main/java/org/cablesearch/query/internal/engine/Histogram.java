package org.cablesearch.query.internal.engine;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;

/** Lists years or months in order, including those without hits. */
final class Histogram {

    private static final int YEAR = 4;

    private Histogram() {}

    /** A facet of years or months with a value for every year or month from the first to the last. */
    static Facet of(Facet counted) {
        return Facet.of(counted.dimension(), filled(counted.values()), counted.missing());
    }

    private static List<FacetValue> filled(List<FacetValue> values) {
        NavigableMap<String, FacetValue> byTime = new TreeMap<>();
        values.forEach(value -> byTime.put(value.value(), value));
        List<FacetValue> filled = new ArrayList<>();
        if (byTime.isEmpty()) {
            return filled;
        }
        String last = byTime.lastKey();
        for (String at = byTime.firstKey(); at.compareTo(last) <= 0; at = next(at)) {
            FacetValue none = new FacetValue(at, Optional.empty(), 0, false);
            filled.add(byTime.getOrDefault(at, none));
        }
        return List.copyOf(filled);
    }

    private static String next(String time) {
        return time.length() == YEAR
                ? Year.parse(time).plusYears(1).toString()
                : YearMonth.parse(time).plusMonths(1).toString();
    }
}
