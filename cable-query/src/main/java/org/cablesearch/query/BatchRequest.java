package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Many queries for {@link CableSearcher#batch(BatchRequest, org.cablesearch.model.Progress,
 * java.util.function.Consumer)}. A method without an argument reads a setting; the method of the same name with an
 * argument returns a changed copy.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="batch"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class BatchRequest {

    private final List<ParsedQuery> queries;
    private final int hits;
    private final Optional<Duration> deadline;

    private BatchRequest(List<ParsedQuery> queries, int hits, Optional<Duration> deadline) {
        this.queries = queries;
        this.hits = hits;
        this.deadline = deadline;
    }

    /** These queries, with ten hits each and no deadline. */
    public static BatchRequest of(List<ParsedQuery> queries) {
        return new BatchRequest(List.copyOf(queries), 10, Optional.empty());
    }

    /** The queries, in order. */
    public List<ParsedQuery> queries() {
        return queries;
    }

    /** The most hits for each query. */
    public int hits() {
        return hits;
    }

    /**
     * Returns at most this many hits for each query.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public BatchRequest hits(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("hits must be 0 or more: " + most);
        }
        return new BatchRequest(queries, most, deadline);
    }

    /** How long each pass of a query may take; empty for no limit. */
    public Optional<Duration> deadline() {
        return deadline;
    }

    /**
     * Limits the time for counting a query, and again the time for searching for its hits. A query that takes longer
     * returns what was found by then.
     */
    public BatchRequest deadline(Duration most) {
        return new BatchRequest(queries, hits, Optional.of(requireNonNull(most, "most")));
    }
}
