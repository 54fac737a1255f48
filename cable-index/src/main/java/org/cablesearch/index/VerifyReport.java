package org.cablesearch.index;

import java.util.List;

/**
 * The result of checking an index.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="repair"}
 */
public interface VerifyReport {

    /** Creates a report with these components. */
    static VerifyReport of(long cables, long paragraphs, List<String> problems, List<String> notes) {
        record MadeVerifyReport(long cables, long paragraphs, List<String> problems, List<String> notes)
                implements VerifyReport {}
        return new MadeVerifyReport(cables, paragraphs, List.copyOf(problems), List.copyOf(notes));
    }

    /** How many cables the index holds, as far as they could be read. */
    long cables();

    /** How many paragraphs those cables have. */
    long paragraphs();

    /** The damage, one sentence each; empty if the index is sound. */
    List<String> problems();

    /**
     * The files and folders that are in the index's folder but not part of the index, one sentence each. They are
     * harmless, because nothing reads them: an index with notes but without problems is clean.
     */
    List<String> notes();

    /** Whether nothing is damaged. */
    default boolean clean() {
        return problems().isEmpty();
    }
}
