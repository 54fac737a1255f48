// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStatsTest {

    private static final int COMMITS = 20;

    @TempDir
    Path folder;

    /** Each commit and each merge deletes files that existed when counting began. */
    @Test
    void countsWhileAWriterCommits() throws Exception {
        CableIndex.open(folder).close();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> writer = threads.submit(() -> {
                write();
                return folder;
            });
            long last = 0;
            while (!writer.isDone()) {
                IndexStats stats = CableIndex.stats(folder);
                assertTrue(stats.cables() >= last, stats.toString());
                last = stats.cables();
            }
            writer.get();
        }
        assertEquals(COMMITS, CableIndex.stats(folder).cables());
    }

    private void write() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (int i = 0; i < COMMITS; i++) {
                index.add(Cable.builder("06A" + i).build());
                index.commit();
                if (i % 5 == 4) {
                    index.merge();
                }
            }
        }
    }

    @Test
    void reportsTheNewestLoads() throws IOException {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CableIndex.open(folder).close();
        assertEquals(List.of(), loads());
        load("06A1", "06A2");
        load("06A2");
        load("06A3");
        assertEquals(List.of(1L, 2L), loads(), "a load without changes does not count");
        for (IndexStats.Load load : CableIndex.stats(folder).loads()) {
            assertTrue(!load.time().isBefore(before) && !load.time().isAfter(Instant.now()), load.toString());
        }
        List<IndexStats.Load> known = CableIndex.stats(folder).loads();
        CableIndex.rebuild(folder);
        assertEquals(known, CableIndex.stats(folder).loads(), "a rebuild is not a load");

        for (int i = 0; i < 12; i++) {
            load("07A" + i);
        }
        assertEquals(Collections.nCopies(10, 1L), loads());
    }

    private List<Long> loads() throws IOException {
        return CableIndex.stats(folder).loads().stream()
                .map(IndexStats.Load::cables)
                .toList();
    }

    private void load(String... ids) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (String id : ids) {
                index.add(Cable.builder(id).build());
                index.commit();
            }
        }
    }

    /** Cables are counted, not the documents of their paragraphs. */
    @Test
    void countsReplacedAndDeletedCables() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (int i = 1; i <= 30; i++) {
                index.add(cable("06A" + i, "one"));
            }
            index.commit();
            index.add(cable("06A1", "four"));
            index.delete("06A2");
            index.commit();
        }
        assertEquals(29, CableIndex.stats(folder).cables());
        assertEquals(2, CableIndex.stats(folder).deletedOnDisk());
    }

    private static Cable cable(String id, String text) {
        return Cable.builder(id)
                .paragraphs(List.of(Paragraph.numbered(1, "", text), Paragraph.numbered(2, "", text)))
                .build();
    }

    @Test
    void reportsThatThereIsNoIndex() {
        CableIndexException e = assertThrows(CableIndexException.class, () -> CableIndex.stats(folder.resolve("none")));
        assertEquals(CableIndexException.Reason.NOT_AN_INDEX, e.reason());
    }
}
