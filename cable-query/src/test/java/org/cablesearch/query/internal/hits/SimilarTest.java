// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.references;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Tag;
import org.cablesearch.query.ArchiveIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.testing.Archive;
import org.cablesearch.testing.CountingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimilarTest {

    @TempDir
    private Path folder;

    @Test
    void listsWhatTheCablesShare() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable(
                                    "06POST1",
                                    "Wheat harvest fails",
                                    "The wheat harvest failed in the north.",
                                    "Farmers sold oxen.")
                            .tags(List.of(tag("EAGR", "Agriculture"), tag("PREL", "External Relations")))
                            .references(references("06POST9", "06POST3")))
                    .add(cable("06POST2", "Rice", "A poor harvest of wheat again; oxen are sold.")
                            .tags(List.of(tag("EAGR", "Agriculture")))
                            .references(references("06POST9")))
                    .add(cable("06POST3", "Elections", "The vote was calm.", "Ballots were counted."))
                    .add(cable("06POST4", "Visit", "The minister went home.")
                            .tags(List.of(tag("PREL", "External Relations")))
                            .references(references("06POST1")))
                    .add(cable("06POST5", "Football", "The match was lost."));
            List<SimilarCable> similar = similar(index, "06 Post 1", 10);
            assertEquals(
                    List.of("06POST2", "06POST4", "06POST3"),
                    similar.stream().map(one -> one.hit().id()).toList());
            assertEquals(List.of("EAGR"), similar.get(0).tags());
            assertEquals(List.of("06POST9"), similar.get(0).references());
            assertTrue(similar.get(0).words().containsAll(List.of("wheat", "harvest", "oxen")));
            assertEquals(List.of("06POST1"), similar.get(1).references());
            assertEquals(List.of("06POST3"), similar.get(2).references());
            assertEquals(1, similar(index, "06POST1", 1).size());
            assertEquals(List.of(), similar(index, "06POST1", 0));
        }
    }

    /** There are no significant words, but one cable is still more similar than the others. */
    @Test
    void ranksByTagsWithoutWords() throws IOException {
        Tag both = tag("EAGR", "Agriculture");
        Tag one = tag("PREL", "External Relations");
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("06A1", "").tags(List.of(both, one)));
            for (int i = 100; i < 300; i++) {
                index.add(cable("06A" + i, "Rice", "Rice " + i).tags(i == 250 ? List.of(both, one) : List.of(one)));
            }
            assertEquals("06A250", similar(index, "06A1", 3).getFirst().hit().id());
        }
    }

    @Test
    void blankCodesAndReferencesAreNotClauses() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                .add(cable("06A1", "Wheat", "Wheat").tags(List.of(tag(" ", ""))).references(references(" ")))
                .add(cable("06A2", "Wheat", "Wheat"))) {
            assertEquals("06A2", similar(index, "06A1", 3).getFirst().hit().id());
        }
    }

    @Test
    void aUniqueCableHasNoSimilarCablesAndAnAbsentOneNoAnswer() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("06A1", "Alone", "Wheat"))
                        .add(cable("06A2", "Other", "Rice"));
                CableSearcher searcher = index.searcher()) {
            assertEquals(Optional.of(List.of()), searcher.similar("06A1", 5));
            assertEquals(Optional.empty(), searcher.similar("06A7", 5));
            assertThrows(IllegalArgumentException.class, () -> searcher.similar("06A1", -1));
        }
    }

    /** Uses a fictional cable that was sent in parts, and a real one that was sent in three. */
    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void findsTheOtherPartsOfACable(Archive archive) throws IOException {
        boolean real = archive == Archive.REAL;
        String first = real ? "06LAPAZ886" : "08NEWDELHI4490";
        List<String> others = real ? List.of("06LAPAZ906", "06LAPAZ908") : List.of("08NEWDELHI4491");
        CableSearcher searcher = ArchiveIndex.of(archive).searcher();
        List<String> near = searcher.similar(first, others.size()).orElseThrow().stream()
                .map(one -> one.hit().id())
                .toList();
        assertEquals(others, near);
    }

    /** Checks that the list is whole, or that there is none, if time is up at any reading of the clock. */
    @Test
    void anIncompleteListIsNotAnAnswer() throws IOException {
        Cable first = cable("06A1", "Wheat", "The wheat harvest failed.")
                .tags(List.of(tag("EAGR", "Agriculture")))
                .build();
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(first.toBuilder());
            for (int i = 2; i < 30; i++) {
                List<Tag> tags = i % 4 == 0 ? List.of(tag("EAGR", "Agriculture")) : List.of();
                index.add(cable("06A" + i, "Rice", "The harvest was sold " + "again ".repeat(i))
                        .tags(tags));
            }
            index.index().commit();
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            CountingClock clock = new CountingClock();
            List<SimilarCable> whole =
                    within(reader, first, Long.MAX_VALUE - 1, clock).orElseThrow();
            assertEquals(5, whole.size());
            for (long last = 0; last < clock.readings(); last++) {
                assertEquals(
                        whole, within(reader, first, last, new CountingClock()).orElse(whole), "at " + last);
            }
        }
    }

    private static Optional<List<SimilarCable>> within(
            DirectoryReader reader, Cable cable, long nanos, CountingClock clock) throws IOException {
        Deadline deadline = new Deadline(Optional.of(Duration.ofNanos(nanos)), clock);
        return deadline.inTime(() -> new Similar(reader, deadline).to(cable, 5));
    }

    private static List<SimilarCable> similar(SmallIndex index, String id, int limit) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            return searcher.similar(id, limit).orElseThrow();
        }
    }
}
