// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of what an index holds. A cable without a year, post or level is missing from the respective counts.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="stats"}
 *
 * @param cables how many cables the index holds
 * @param paragraphs how many paragraphs those cables have
 * @param years the number of cables of each year
 * @param origins the number of cables from each post
 * @param levels the number of cables of each level, as counted by {@link Dimension#LEVEL}
 * @param problems the number of cables read with each problem, by the name of its {@link
 *     org.cablesearch.model.ProblemCode}
 * @param bytes the size of the index's files in bytes
 * @param segments how many segments the index has; fewer are faster to search
 * @param deletedOnDisk how many replaced and deleted cables are still on disk; merging segments removes them. Always 0
 *     for a cluster, which merges automatically.
 * @param loads the ten newest loads, newest first. A load is everything that one {@link CableIndex} added between
 *     opening and closing; empty loads are omitted.
 * @param lastRebuild what the last rebuild kept and lost; empty if the index was never rebuilt. If there were more than
 *     twenty problems, it has the first twenty and the number of the others.
 * @param schemaVersion the version of the schema
 * @param luceneVersion the version of Lucene that wrote the last commit
 * @param commit the last commit; empty for a cluster
 */
public record IndexStats(
        long cables,
        long paragraphs,
        SortedMap<String, Long> years,
        SortedMap<String, Long> origins,
        SortedMap<String, Long> levels,
        SortedMap<String, Long> problems,
        long bytes,
        int segments,
        long deletedOnDisk,
        List<Load> loads,
        Optional<RebuildReport> lastRebuild,
        int schemaVersion,
        String luceneVersion,
        Optional<Commit> commit) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public IndexStats {
        years = copy(years);
        origins = copy(origins);
        levels = copy(levels);
        problems = copy(problems);
        loads = List.copyOf(loads);
        requireNonNull(lastRebuild, "lastRebuild");
        requireNonNull(luceneVersion, "luceneVersion");
        requireNonNull(commit, "commit");
    }

    /**
     * These totals, without the other counts.
     *
     * @since 0.2
     */
    public static IndexStats of(long cables, long paragraphs) {
        SortedMap<String, Long> none = Collections.emptySortedMap();
        return new IndexStats(
                cables,
                paragraphs,
                none,
                none,
                none,
                none,
                0,
                0,
                0,
                List.of(),
                Optional.empty(),
                0,
                "",
                Optional.empty());
    }

    /**
     * A load: the cables that one {@link CableIndex} added between opening and closing.
     *
     * @param time the time of its last commit, in whole seconds
     * @param cables how many cables it added or replaced
     */
    public record Load(Instant time, long cables) {

        /** @throws NullPointerException if the time is {@code null} */
        public Load {
            requireNonNull(time, "time");
        }
    }

    private static SortedMap<String, Long> copy(SortedMap<String, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
