package org.cablesearch.index;

import java.util.List;

/**
 * What a rebuild made of an index.
 *
 * @param kept how many cables the index now holds
 * @param lost how many could not be saved, as far as they could be counted
 * @param problems what was damaged so that cables were lost or may be, a sentence each
 */
public record RebuildReport(long kept, long lost, List<String> problems) {

    /** @throws NullPointerException if the list or an element is {@code null} */
    public RebuildReport {
        problems = List.copyOf(problems);
    }

    /** Whether every cable was kept, as it was. */
    public boolean complete() {
        return problems.isEmpty();
    }
}
