package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The result of one query of a batch.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="batch"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface BatchResult {

    /** The place of the query in the batch, from 0. */
    int index();

    /** The query as the parser understood it. */
    CableQuery query();

    /** How many cables match: exact, or a lower bound if the query {@linkplain #timedOut timed out}. */
    long total();

    /**
     * How many paragraphs match the whole query, as at {@link Unit#PARAGRAPH}: exact or a lower bound, like {@link
     * #total}.
     */
    long paragraphs();

    /** How many of the matching cables no other query of the batch finds; 0 for two equal queries. */
    long unique();

    /** The published ids of the best cables, the best first. */
    List<String> hits();

    /** Whether the deadline cut the query short: its counts are then lower bounds, and hits may be missing. */
    boolean timedOut();

    /** The parts of the query that were not understood or that no cable has, in the order of the query. */
    List<QueryIssue> issues();

    /** Creates a builder for the result of a query that finds nothing unless something else is set. */
    static Builder builder(int index, CableQuery query) {
        return new Builder(index, query);
    }

    /** Builds a result. Each method returns this builder. Not safe for use by several threads. */
    final class Builder {

        private record MadeBatchResult(
                int index,
                CableQuery query,
                long total,
                long paragraphs,
                long unique,
                List<String> hits,
                boolean timedOut,
                List<QueryIssue> issues)
                implements BatchResult {}

        private final int index;
        private final CableQuery query;
        private long total;
        private long paragraphs;
        private long unique;
        private List<String> hits = List.of();
        private boolean timedOut;
        private List<QueryIssue> issues = List.of();

        private Builder(int index, CableQuery query) {
            this.index = index;
            this.query = requireNonNull(query, "query");
        }

        /** Sets {@link BatchResult#total}. */
        public Builder total(long total) {
            this.total = total;
            return this;
        }

        /** Sets {@link BatchResult#paragraphs}. */
        public Builder paragraphs(long paragraphs) {
            this.paragraphs = paragraphs;
            return this;
        }

        /** Sets {@link BatchResult#unique}. */
        public Builder unique(long unique) {
            this.unique = unique;
            return this;
        }

        /** Sets {@link BatchResult#hits}. */
        public Builder hits(List<String> hits) {
            this.hits = List.copyOf(hits);
            return this;
        }

        /** Sets {@link BatchResult#timedOut}. */
        public Builder timedOut(boolean timedOut) {
            this.timedOut = timedOut;
            return this;
        }

        /** Sets {@link BatchResult#issues}. */
        public Builder issues(List<QueryIssue> issues) {
            this.issues = List.copyOf(issues);
            return this;
        }

        /** Creates the result. */
        public BatchResult build() {
            return new MadeBatchResult(index, query, total, paragraphs, unique, hits, timedOut, issues);
        }
    }
}
