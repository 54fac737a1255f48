package org.cablesearch.index;

import java.util.List;
import org.cablesearch.index.internal.result.RebuildReportRecord;

/**
 * What a rebuild made of an index.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="repair"}
 */
public sealed interface RebuildReport permits RebuildReportRecord {

    /** How many cables the index now holds. */
    long kept();

    /** How many could not be saved, as far as they could be counted. */
    long lost();

    /** What was damaged so that cables were lost, or may be, a sentence each. */
    List<String> problems();

    /** Whether every cable was kept as it was. */
    default boolean complete() {
        return problems().isEmpty();
    }
}
