package org.cablesearch.index;

import org.cablesearch.index.internal.result.AddSummaryRecord;

/**
 * How many cables of a stream were added, replaced and left as they were.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="index"}
 */
public sealed interface AddSummary permits AddSummaryRecord {

    /** How many cables were new. */
    long added();

    /** How many took the place of a cable with the same id and other content. */
    long replaced();

    /** How many were in the index already. */
    long unchanged();
}
