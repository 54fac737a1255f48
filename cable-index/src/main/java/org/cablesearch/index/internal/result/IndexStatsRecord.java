package org.cablesearch.index.internal.result;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.RebuildReport;

/** {@link IndexStats} as data. */
public record IndexStatsRecord(
        long cables,
        long paragraphs,
        SortedMap<String, Long> years,
        SortedMap<String, Long> origins,
        SortedMap<String, Long> levels,
        SortedMap<String, Long> problems,
        long bytes,
        int segments,
        long replaced,
        List<Load> loads,
        Optional<RebuildReport> lastRebuild,
        int schemaVersion,
        String luceneVersion)
        implements IndexStats {

    public IndexStatsRecord {
        years = copy(years);
        origins = copy(origins);
        levels = copy(levels);
        problems = copy(problems);
        loads = List.copyOf(loads);
    }

    private static SortedMap<String, Long> copy(SortedMap<String, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
