package org.cablesearch.query;

import java.util.List;
import org.cablesearch.query.internal.result.BatchResultData;

/**
 * The result of one query of a batch.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="batch"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface BatchResult permits BatchResultData {

    /** The place of the query in the batch, from 0. */
    int index();

    /** The query as it was understood. */
    CableQuery query();

    /** How many cables match; a lower bound if time {@linkplain #timedOut ran out}, else exact. */
    long total();

    /**
     * How many paragraphs match the whole query, as at {@link Unit#PARAGRAPH}; a lower bound or exact, like
     * {@link #total}.
     */
    long paragraphs();

    /** How many of the matching cables no other query of the batch finds; 0 for two equal queries. */
    long unique();

    /** The published ids of the best cables, the best first. */
    List<String> hits();

    /** Whether the deadline cut the query short: its counts are then lower bounds, and hits may be missing. */
    boolean timedOut();

    /** What was not understood, and what no cable has, in the order of the query. */
    List<QueryIssue> issues();
}
