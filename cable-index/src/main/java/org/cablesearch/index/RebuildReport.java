// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.util.List;

/**
 * The result of a rebuild.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="repair"}
 *
 * @param kept how many cables the index now holds
 * @param lost how many cables are known to be lost
 * @param problems the damage that certainly or possibly lost cables, one sentence each
 */
public record RebuildReport(long kept, long lost, List<String> problems) {

    /** @throws NullPointerException if the list or an element is {@code null} */
    public RebuildReport {
        problems = List.copyOf(problems);
    }

    /** Whether every cable was kept unchanged. */
    public boolean complete() {
        return problems.isEmpty();
    }
}
