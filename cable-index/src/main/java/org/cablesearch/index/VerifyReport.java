// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.util.List;

/**
 * The result of checking an index.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="repair"}
 *
 * @param cables how many cables the index holds, as far as they could be read
 * @param paragraphs how many paragraphs those cables have
 * @param problems the damage, one sentence each; empty if the index is sound
 * @param notes the files and folders that are in the index's folder but not part of the index, one sentence each. They
 *     are harmless, because nothing reads them: an index with notes but without problems is clean.
 */
public record VerifyReport(long cables, long paragraphs, List<String> problems, List<String> notes) {

    /** @throws NullPointerException if a list or an element is {@code null} */
    public VerifyReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is damaged. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
