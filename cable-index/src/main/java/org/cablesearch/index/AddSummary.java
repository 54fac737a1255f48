package org.cablesearch.index;

import org.cablesearch.index.internal.result.AddSummaryRecord;

/**
 * How many cables of a stream were added, replaced others, or were already there.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="index"}
 */
public sealed interface AddSummary permits AddSummaryRecord {

    /** How many cables were new. */
    long added();

    /** How many replaced a cable with the same id and different content. */
    long replaced();

    /** How many were already in the index. */
    long unchanged();
}
