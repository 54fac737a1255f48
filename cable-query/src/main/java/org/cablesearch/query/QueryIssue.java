package org.cablesearch.query;

import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.result.QueryIssueData;

/**
 * A part of a query that was not understood, or was not searched as written.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="issues"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface QueryIssue permits QueryIssueData {

    /** The message for the person who wrote the query: what is wrong, and what was searched instead. */
    String message();

    /** Where it begins in the text of the query, in UTF-16 units; 0 if it concerns the whole query. */
    int start();

    /** Where it ends, exclusive; equal to {@link #start()} if it concerns the whole query. */
    int end();

    /** A replacement that finds something. */
    Optional<String> suggestion();

    /** The dimension of a selected or excluded value that no cable has; empty if the issue concerns the query. */
    Optional<Dimension> dimension();
}
