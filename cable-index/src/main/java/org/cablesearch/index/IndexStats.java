package org.cablesearch.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.cablesearch.index.internal.result.IndexStatsRecord;

/**
 * What an index holds, in numbers. A cable without a year, post or level is missing from the counts by it.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="stats"}
 */
public sealed interface IndexStats permits IndexStatsRecord {

    /** How many cables. */
    long cables();

    /** How many paragraphs they have. */
    long paragraphs();

    /** The number of cables of each year. */
    SortedMap<String, Long> years();

    /** The number of cables from each post. */
    SortedMap<String, Long> origins();

    /** The number of cables of each level, as counted by {@link Dimension#LEVEL}. */
    SortedMap<String, Long> levels();

    /** The number of cables read with each problem, by the name of its {@link org.cablesearch.model.ProblemCode}. */
    SortedMap<String, Long> problems();

    /** The size of the index's files in bytes. */
    long bytes();

    /** How many segments the index has; fewer are faster to search. */
    int segments();

    /** How many replaced and deleted cables are still on disk; merging segments removes them. 0 for a cluster,
     * which merges by itself. */
    long replaced();

    /**
     * The ten newest loads, newest first. A load is everything one open {@link CableIndex} added; one that added
     * nothing is left out.
     */
    List<Load> loads();

    /**
     * A load: the cables that one open {@link CableIndex} added.
     *
     * @param time when its last commit was, in whole seconds
     * @param cables how many cables it added or replaced
     */
    record Load(Instant time, long cables) {}

    /**
     * What the last rebuild kept and lost; empty if the index was never rebuilt. Of more than twenty problems it has the
     * first twenty and the number of the others.
     */
    Optional<RebuildReport> lastRebuild();

    /** The version of the schema. */
    int schemaVersion();

    /** The version of Lucene that wrote the last commit. */
    String luceneVersion();
}
