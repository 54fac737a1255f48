package org.cablesearch.index;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.cablesearch.index.internal.result.IndexStatsRecord;

/**
 * What an index holds, in numbers. A cable without a year, a post or a level is in none of the counts by these.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="stats"}
 */
public sealed interface IndexStats permits IndexStatsRecord {

    /** How many cables. */
    long cables();

    /** How many paragraphs they have. */
    long paragraphs();

    /** How many cables are of each year. */
    SortedMap<String, Long> years();

    /** How many cables are from each post. */
    SortedMap<String, Long> origins();

    /** How many cables are of each level, as by {@link Dimension#LEVEL}. */
    SortedMap<String, Long> levels();

    /** How many cables were read with each problem, by the name of its {@link org.cablesearch.model.ProblemCode}. */
    SortedMap<String, Long> problems();

    /** The size of the index's files in bytes. */
    long bytes();

    /** How many segments the index has; the fewer, the faster it is searched. */
    int segments();

    /** How many documents of replaced and deleted cables are still on disk; they go as segments are merged. */
    long replaced();

    /**
     * The newest loads, the last first, at most ten. A load is all that one opened {@link CableIndex} added; one that added
     * nothing is none.
     */
    List<Load> loads();

    /**
     * What was added to an index in one go.
     *
     * @param time when the last of it was committed, in whole seconds
     * @param cables how many cables were added, or replaced others
     */
    record Load(Instant time, long cables) {}

    /** The version of the schema. */
    int schemaVersion();

    /** The version of Lucene that wrote the last commit. */
    String luceneVersion();
}
