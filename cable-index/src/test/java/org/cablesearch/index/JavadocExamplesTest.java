// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the Javadoc of this module: a region here is an {@code @snippet} there. */
class JavadocExamplesTest {

    @TempDir
    Path folder;

    private final Stream<Cable> cables =
            Stream.of(Cable.builder("06A1").build(), Cable.builder("06B1").build());

    @Test
    void index() throws IOException {
        // @start region="index"
        try (CableIndex index = CableIndex.open(folder)) {
            AddSummary summary = index.addAll(cables);
            print(summary.added() + " cables are new");
            index.delete("06A1");
        }
        // @end
        // @start region="stats"
        IndexStats stats = CableIndex.stats(folder);
        print(stats.cables() + " cables in " + stats.years().keySet());
        // @end
        assertEquals(1, stats.cables());
    }

    @Test
    void result() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            Cable cable = Cable.builder("06A1").build();
            // @start region="result"
            AddResult result = index.add(cable, "cables.csv:17");
            result.replacedSource().ifPresent(earlier -> print("replaces the cable read at " + earlier));
            // @end
            assertEquals(AddResult.Outcome.ADDED, result.outcome());
        }
    }

    @Test
    void options() throws IOException {
        // @start region="options"
        IndexOptions options = IndexOptions.DEFAULT.ramBufferMegabytes(256).commitInterval(Duration.ofMinutes(5));
        try (CableIndex index = CableIndex.open(folder, options)) {
            index.addAll(cables, Runtime.getRuntime().availableProcessors());
        }
        // @end
        assertEquals(2, CableIndex.stats(folder).cables());
    }

    @Test
    void repair() throws IOException {
        CableIndex.open(folder).close();
        // @start region="repair"
        VerifyReport found = CableIndex.verify(folder);
        if (!found.clean()) {
            RebuildReport saved = CableIndex.rebuild(folder);
            saved.problems().forEach(problem -> print(problem));
        }
        // @end
        assertTrue(found.clean());
    }

    @Test
    void backup() throws IOException {
        Path index = folder.resolve("index");
        Path backup = folder.resolve("backup");
        CableIndex.open(index).close();
        // @start region="backup"
        BackupReport report = CableIndex.copy(index, backup);
        print(report.copied() + " of " + report.files() + " files had changed");
        // @end
        assertEquals(report.files(), report.copied());
    }

    @Test
    void reason() {
        String advice = assertThrows(IllegalStateException.class, () -> {
                    // @start region="reason"
                    try {
                        CableIndex.stats(folder);
                    } catch (CableIndexException e) {
                        switch (e.reason()) {
                            case DAMAGED, OTHER_VERSION -> CableIndex.rebuild(folder);
                            default -> throw new IllegalStateException(e.getMessage());
                        }
                    }
                    // @end
                })
                .getMessage();
        assertTrue(advice.contains("holds no index"), advice);
    }

    @Test
    void dimension() {
        // @start region="dimension"
        Dimension dimension = Dimension.of("origin");
        // @end
        assertTrue(dimension.isSingle());
    }

    /** Discards the output of an example, to keep it out of the build log. */
    private static void print(String line) {
        assertTrue(!line.isBlank());
    }
}
