package org.cablesearch.index;

import java.util.List;

/**
 * What a check of an index found.
 *
 * @param cables how many cables the index holds, as far as it could be read
 * @param paragraphs how many paragraphs they have
 * @param problems what is damaged, a sentence each; empty if the index is sound
 */
public record VerifyReport(long cables, long paragraphs, List<String> problems) {

    /** @throws NullPointerException if the list or an element is {@code null} */
    public VerifyReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is damaged. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
