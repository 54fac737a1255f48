// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.faults.FailingDirectory;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets each read operation fail once while an index is opened and searched. Tests a sample of the operations, or all
 * with {@code -Dcables.long=true}.
 */
@Timeout(6_000)
class EveryReadFaultTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int SAMPLE = Boolean.getBoolean("cables.long") ? Integer.MAX_VALUE : 80;

    @TempDir
    Path folder;

    @BeforeEach
    void index() throws IOException {
        RandomCables random = new RandomCables(5);
        for (int segment = 0; segment < 2; segment++) {
            try (CableIndex index = CableIndex.open(folder)) {
                index.addAll(Stream.generate(random::next).limit(10));
            }
        }
    }

    /**
     * Each search returns the right answer or throws the disk's error. It never returns another answer, and never
     * reports a damaged index.
     */
    @Test
    void searchesReturnTheRightAnswerOrThrow() throws IOException {
        FailingDirectory sound = disk(Long.MAX_VALUE);
        List<String> right = opened(sound);
        long[] faults = new Random(SEED)
                .longs(0, Long.MAX_VALUE - sound.left())
                .distinct()
                .limit(Math.min(SAMPLE, Long.MAX_VALUE - sound.left()))
                .toArray();
        for (long fault : faults) {
            String what = "fault " + fault + ", seed " + SEED;
            try {
                assertEquals(right, opened(disk(fault)), what);
            } catch (IOException e) {
                assertTrue(String.valueOf(e.getMessage()).contains(FailingDirectory.FAULT), what + ": " + e);
            }
        }
    }

    private FailingDirectory disk(long fault) throws IOException {
        return FailingDirectory.once(FSDirectory.open(folder), fault);
    }

    /** After an error, the same searcher answers the same request correctly. */
    private List<String> opened(FailingDirectory disk) throws IOException {
        try (CableSearcher searcher = EmbeddedSearcher.open(folder, disk)) {
            List<String> answer = new ArrayList<>();
            for (String query : List.of("police OR border", "para:(police border)", "people:smith*", "-tags:PHUM")) {
                answer.addAll(answer(searcher, query));
            }
            return answer;
        }
    }

    private static List<String> answer(CableSearcher searcher, String query) throws IOException {
        SearchRequest request =
                SearchRequest.of(query).facet(Dimension.TAGS, 10).facet(Dimension.PEOPLE, 10);
        try {
            return printed(searcher.search(request));
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(FailingDirectory.FAULT), e.toString());
            return printed(searcher.search(request));
        }
    }

    private static List<String> printed(SearchResults results) {
        List<String> printed = new ArrayList<>(List.of(results.total() + " " + results.facets()));
        for (Hit hit : results.hits()) {
            printed.add(hit.id() + hit.snippets());
        }
        return printed;
    }
}
