package org.cablesearch.index;

import java.util.List;

/**
 * The result of a rebuild.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="repair"}
 */
public interface RebuildReport {

    /** Creates a report with these components. */
    static RebuildReport of(long kept, long lost, List<String> problems) {
        record MadeRebuildReport(long kept, long lost, List<String> problems) implements RebuildReport {}
        return new MadeRebuildReport(kept, lost, List.copyOf(problems));
    }

    /** How many cables the index now holds. */
    long kept();

    /** How many cables are known to be lost. */
    long lost();

    /** The damage that certainly or possibly lost cables, one sentence each. */
    List<String> problems();

    /** Whether every cable was kept unchanged. */
    default boolean complete() {
        return problems().isEmpty();
    }
}
