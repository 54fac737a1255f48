// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cablesearch.query.ArchiveIndex;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures how well questions with words of the subject, or of subject and text, find the cable. Compares the ranking
 * with flat BM25 and SQLite.
 */
class SubjectRankingTest {

    private static final int LOOKED_AT = 300;
    private static final int QUESTIONS = 400;

    @FunctionalInterface
    private interface Engine {
        List<String> find(String query) throws IOException;
    }

    @ParameterizedTest
    @CsvSource({"REAL, false, 0.92", "REAL, true, 0.77", "FICTIONAL, false, 0.98", "FICTIONAL, true, 0.94"})
    void findsByTheSubject(Archive archive, boolean mixed, double floor) throws IOException {
        assumeTrue(Archive.atHand().anyMatch(archive::equals), "no real cables beside the project");
        ArchiveIndex index = ArchiveIndex.of(archive);
        Yardsticks beside = Yardsticks.of(archive);
        List<KnownItem> items = KnownItem.ofSubjects(index.cables(), QUESTIONS, mixed, 20261126);
        double ours = reciprocalRank(
                items,
                query -> SmallIndex.find(
                        index.searcher(),
                        SearchRequest.of(query).limit(LOOKED_AT).snippets(0)));
        double plain = reciprocalRank(items, query -> beside.words().find(query, LOOKED_AT));
        double fts = reciprocalRank(items, query -> beside.sqlite().find(query, LOOKED_AT));
        String found = String.format(
                Locale.ROOT,
                "%s, %s: ours %.3f, flat BM25 %.3f, SQLite FTS5 %.3f",
                archive,
                mixed ? "subject and text" : "subject",
                ours,
                plain,
                fts);
        System.out.println(found);
        assertTrue(ours >= floor && ours >= plain && ours >= fts, found);
    }

    private static double reciprocalRank(List<KnownItem> items, Engine engine) throws IOException {
        double sum = 0;
        for (KnownItem item : items) {
            int rank =
                    engine.find(item.query()).indexOf(item.wanted().iterator().next());
            sum += rank < 0 ? 0 : 1.0 / (rank + 1);
        }
        return sum / items.size();
    }
}
