package org.cablesearch.index;

import java.util.List;

/**
 * The result of a rebuild.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="repair"}
 */
public interface RebuildReport {

    /** Makes a report of these components. */
    static RebuildReport of(long kept, long lost, List<String> problems) {
        record MadeRebuildReport(long kept, long lost, List<String> problems) implements RebuildReport {}
        return new MadeRebuildReport(kept, lost, List.copyOf(problems));
    }

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
