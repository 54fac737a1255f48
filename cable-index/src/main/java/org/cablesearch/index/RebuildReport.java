package org.cablesearch.index;

import java.util.List;
import org.cablesearch.index.internal.result.RebuildReportRecord;

/**
 * The result of a rebuild.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="repair"}
 */
public sealed interface RebuildReport permits RebuildReportRecord {

    /** How many cables the index now holds. */
    long kept();

    /** How many cables are known to be lost. */
    long lost();

    /** The damage that lost cables, or may have, one sentence each. */
    List<String> problems();

    /** Whether every cable was kept as it was. */
    default boolean complete() {
        return problems().isEmpty();
    }
}
