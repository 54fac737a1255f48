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
 */
public interface IndexStats {

    /** How many cables the index holds. */
    long cables();

    /** How many paragraphs those cables have. */
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

    /**
     * How many replaced and deleted cables are still on disk; merging segments removes them. Always 0 for a cluster,
     * which merges automatically.
     */
    long replaced();

    /**
     * The ten newest loads, newest first. A load is everything that one {@link CableIndex} added between opening and
     * closing; empty loads are omitted.
     */
    List<Load> loads();

    /**
     * A load: the cables that one {@link CableIndex} added between opening and closing.
     *
     * @param time the time of its last commit, in whole seconds
     * @param cables how many cables it added or replaced
     */
    record Load(Instant time, long cables) {}

    /**
     * What the last rebuild kept and lost; empty if the index was never rebuilt. If there were more than twenty
     * problems, it has the first twenty and the number of the others.
     */
    Optional<RebuildReport> lastRebuild();

    /** The version of the schema. */
    int schemaVersion();

    /** The version of Lucene that wrote the last commit. */
    String luceneVersion();

    /** A builder, initially with the counts of an empty index. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link IndexStats}. Each setter returns this builder. Not safe for use by several threads at once. */
    final class Builder {

        private record MadeIndexStats(
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
                implements IndexStats {}

        private long cables;
        private long paragraphs;
        private SortedMap<String, Long> years = Collections.emptySortedMap();
        private SortedMap<String, Long> origins = Collections.emptySortedMap();
        private SortedMap<String, Long> levels = Collections.emptySortedMap();
        private SortedMap<String, Long> problems = Collections.emptySortedMap();
        private long bytes;
        private int segments;
        private long replaced;
        private List<Load> loads = List.of();
        private Optional<RebuildReport> lastRebuild = Optional.empty();
        private int schemaVersion;
        private String luceneVersion = "";

        private Builder() {}

        /** Sets {@link IndexStats#cables}. */
        public Builder cables(long cables) {
            this.cables = cables;
            return this;
        }

        /** Sets {@link IndexStats#paragraphs}. */
        public Builder paragraphs(long paragraphs) {
            this.paragraphs = paragraphs;
            return this;
        }

        /** Sets {@link IndexStats#years}. */
        public Builder years(SortedMap<String, Long> years) {
            this.years = copy(years);
            return this;
        }

        /** Sets {@link IndexStats#origins}. */
        public Builder origins(SortedMap<String, Long> origins) {
            this.origins = copy(origins);
            return this;
        }

        /** Sets {@link IndexStats#levels}. */
        public Builder levels(SortedMap<String, Long> levels) {
            this.levels = copy(levels);
            return this;
        }

        /** Sets {@link IndexStats#problems}. */
        public Builder problems(SortedMap<String, Long> problems) {
            this.problems = copy(problems);
            return this;
        }

        /** Sets {@link IndexStats#bytes}. */
        public Builder bytes(long bytes) {
            this.bytes = bytes;
            return this;
        }

        /** Sets {@link IndexStats#segments}. */
        public Builder segments(int segments) {
            this.segments = segments;
            return this;
        }

        /** Sets {@link IndexStats#replaced}. */
        public Builder replaced(long replaced) {
            this.replaced = replaced;
            return this;
        }

        /** Sets {@link IndexStats#loads}. */
        public Builder loads(List<Load> loads) {
            this.loads = List.copyOf(loads);
            return this;
        }

        /** Sets {@link IndexStats#lastRebuild}. */
        public Builder lastRebuild(Optional<RebuildReport> lastRebuild) {
            this.lastRebuild = requireNonNull(lastRebuild, "lastRebuild");
            return this;
        }

        /** Sets {@link IndexStats#schemaVersion}. */
        public Builder schemaVersion(int schemaVersion) {
            this.schemaVersion = schemaVersion;
            return this;
        }

        /** Sets {@link IndexStats#luceneVersion}. */
        public Builder luceneVersion(String luceneVersion) {
            this.luceneVersion = requireNonNull(luceneVersion, "luceneVersion");
            return this;
        }

        /** The stats. */
        public IndexStats build() {
            return new MadeIndexStats(
                    cables,
                    paragraphs,
                    years,
                    origins,
                    levels,
                    problems,
                    bytes,
                    segments,
                    replaced,
                    loads,
                    lastRebuild,
                    schemaVersion,
                    luceneVersion);
        }

        private static SortedMap<String, Long> copy(SortedMap<String, Long> counts) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }
}
