// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the ratios that became worse from one run to the next. */
final class WorseRatios {

    /** On an idle machine, the ratios of two runs differ by less than this. */
    private static final double TOLERANCE = 1.2;

    private WorseRatios() {}

    /** A line for each ratio that grew by more than a fifth. */
    static List<String> worse(Results before, Results now) {
        Map<String, Double> earlier = before.figures().stream()
                .filter(figure -> figure.ratio().isPresent())
                .collect(Collectors.toMap(Figure::key, figure -> figure.ratio().orElseThrow()));
        return now.figures().stream()
                .flatMap(figure -> worse(figure, Optional.ofNullable(earlier.get(figure.key()))).stream())
                .toList();
    }

    private static Optional<String> worse(Figure now, Optional<Double> before) {
        return now.ratio()
                .filter(ratio -> before.isPresent() && ratio > TOLERANCE * before.get())
                .map(ratio -> String.format(Locale.ROOT, "%s: %.2f, was %.2f", now.key(), ratio, before.orElseThrow()));
    }
}
