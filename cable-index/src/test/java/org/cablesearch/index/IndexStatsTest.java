package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStatsTest {

    private static final int COMMITS = 20;

    @TempDir
    Path folder;

    /** Each commit and each merge takes files away that were there when the counting began. */
    @Test
    void countsBesideAWriterThatCommits() throws Exception {
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
    void saysThatThereIsNoIndex() {
        CableIndexException e = assertThrows(CableIndexException.class, () -> CableIndex.stats(folder.resolve("none")));
        assertEquals(CableIndexException.Reason.NOT_AN_INDEX, e.reason());
    }
}
