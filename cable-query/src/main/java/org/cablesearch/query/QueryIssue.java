package org.cablesearch.query;

import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.result.QueryIssueData;

/**
 * Something in the text of a query that was not understood, or was answered differently from how it was written.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="issues"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface QueryIssue permits QueryIssueData {

    /** What is wrong and what was searched instead, for the person who wrote the query. */
    String message();

    /** Where it begins in the text of the query, in UTF-16 units; 0 if it is about the query as a whole. */
    int start();

    /** Where it ends, exclusive; equal to {@link #start()} if it is about the query as a whole. */
    int end();

    /** What to write instead; it finds something. */
    Optional<String> suggestion();

    /** The dimension in which a value was selected or excluded that no cable has; empty if the issue is about the query. */
    Optional<Dimension> dimension();
}
