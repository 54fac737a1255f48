package org.cablesearch.index;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an index holds, in numbers. A cable without a year, a post or a level is in none of the counts by these.
 *
 * @param cables how many cables
 * @param paragraphs how many paragraphs they have
 * @param years how many cables are of each year
 * @param origins how many are from each post
 * @param levels how many are of each level, as by {@link Dimension#LEVEL}
 * @param problems by the name of a {@link org.cablesearch.model.ProblemCode}, how many were read with such a problem
 * @param bytes how long the files of the index are
 * @param segments how many segments it has; the fewer, the faster it is searched
 * @param replaced documents of cables that were replaced, which go as segments are merged
 * @param schemaVersion the version of the schema
 * @param luceneVersion the version of Lucene that wrote the last commit
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
        long replaced,
        int schemaVersion,
        String luceneVersion) {

    /** @throws NullPointerException if a component is {@code null} */
    public IndexStats {
        years = copy(years);
        origins = copy(origins);
        levels = copy(levels);
        problems = copy(problems);
    }

    private static SortedMap<String, Long> copy(SortedMap<String, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
