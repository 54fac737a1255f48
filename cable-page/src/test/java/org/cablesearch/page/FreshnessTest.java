// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches see changes to the index, and no request changes it. */
class FreshnessTest {

    private static final String CHANGED = "cables-index-changed";

    /** Requests check for changes at most once a second. */
    @Test
    void addedCableIsFoundAndTheChangeIsReported(@TempDir Path folder) throws IOException, InterruptedException {
        Path index = folder.resolve("index");
        SampleSearcher.index(index, SampleSearcher.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        try (CableSearcher searcher = CableSearcher.open(index);
                RunningPage page =
                        CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Answer before = Answer.get(page, "/api/search?limit=0");
            assertTrue(before.body().contains("\"total\":1,"), before.body());
            SampleSearcher.index(index, SampleSearcher.SAMPLES.resolve("06BANGKOK8043.txt"));
            Answer after = Answer.get(page, "/api/search?limit=0");
            while (after.body().contains("\"total\":1,")) {
                Thread.sleep(100);
                after = Answer.get(page, "/api/search?limit=0");
            }
            assertTrue(after.body().contains("\"total\":2,"), after.body());
            assertNotEquals(before.headers().get(CHANGED), after.headers().get(CHANGED));
            assertEquals(
                    after.headers().get(CHANGED),
                    Answer.get(page, "/api/stats").headers().get(CHANGED));
        }
    }

    /** As copy tools do it, while the page is open: some delete the old files first, others leave them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherIndexInTheFolderIsServed(boolean deletes, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path index = folder.resolve("index");
        Path other = folder.resolve("other");
        SampleSearcher.index(index, SampleSearcher.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        SampleSearcher.index(other, SampleSearcher.SAMPLES.resolve("06BANGKOK8043.txt"));
        SampleSearcher.index(other, SampleSearcher.SAMPLES.resolve("07CAIRO3905.txt"));
        try (CableSearcher searcher = CableSearcher.open(index);
                RunningPage page =
                        CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            for (Path old : deletes ? list(index) : List.<Path>of()) {
                Files.delete(old);
            }
            Answer without = Answer.get(page, "/api/search?limit=1");
            while (deletes && without.status() == 200) {
                Thread.sleep(100);
                without = Answer.get(page, "/api/search?limit=1");
            }
            assertTrue(!deletes || without.body().contains("The index cannot be read: "), without.body());
            for (Path file : list(other)) {
                Files.copy(file, index.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Answer answer = Answer.get(page, "/api/search?sort=id");
            while (!answer.body().contains("07CAIRO3905")) {
                Thread.sleep(100);
                answer = Answer.get(page, "/api/search?sort=id");
            }
            assertTrue(answer.body().contains("\"total\":2,"), answer.body());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void noRequestChangesTheIndex(@TempDir Path folder) throws IOException {
        SampleSearcher.index(folder, SampleSearcher.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        String before = files(folder);
        try (CableSearcher searcher = CableSearcher.open(folder);
                RunningPage page =
                        CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            for (String path : new String[] {"search?query=police&facet=tags", "stats", "show?id=06PHNOMPENH2611"}) {
                assertEquals(200, Answer.get(page, "/api/" + path).status());
            }
        }
        assertEquals(before, files(folder));
    }

    private static String files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
            return all.toString();
        }
    }
}
