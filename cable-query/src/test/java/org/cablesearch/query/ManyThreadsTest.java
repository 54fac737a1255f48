// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads search while others write, interrupt and close. Runs longer with {@code -Dcables.long=true}. */
@Timeout(3_600)
class ManyThreadsTest {

    private static final int CABLES = Boolean.getBoolean("cables.long") ? 60_000 : 400;
    private static final int SEARCHERS = 10;

    @TempDir
    Path folder;

    private CableSearcher searcher;
    private CableIndex index;

    @BeforeEach
    void open() throws IOException {
        index = CableIndex.open(folder);
        searcher = CableSearcher.of(index);
    }

    /**
     * A cable with the word "marker" and the number of times that it was written; ten cables are written repeatedly.
     */
    private static Cable cable(int number, int version) {
        return Cable.builder("06A" + number)
                .subject("marker v" + version)
                .origin(number % 2 == 0 ? "Even" : "Odd")
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(SBU)", "marker of " + number),
                        Paragraph.numbered(2, "(SBU)", "version v" + version)))
                .build();
    }

    @Test
    void countsAreRightWhileCablesAreAddedAndReplaced() throws Exception {
        long filesBefore = openFiles();
        AtomicInteger added = new AtomicInteger();
        AtomicInteger refreshed = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        List<Callable<Void>> all = new ArrayList<>();
        all.add(() -> {
            try {
                for (int i = 0; i < CABLES; i++) {
                    index.add(cable(i, 0), "");
                    added.set(i + 1);
                    // A replaced cable loses its paragraphs, and still counts once.
                    index.add(cable(i / 2, i), "");
                    if (i % 20 == 0) {
                        searcher.refresh();
                        refreshed.set(i + 1);
                    }
                    if (i % 300 == 0) {
                        index.commit();
                    }
                }
                return null;
            } finally {
                done.set(true);
            }
        });
        for (int i = 0; i < SEARCHERS; i++) {
            all.add(() -> {
                // Each thread searches until all cables are written, and once more after that.
                for (boolean last = false; !last; ) {
                    last = done.get();
                    int least = refreshed.get();
                    SearchResults results = searcher.search(SearchRequest.of("marker")
                            .facet(Dimension.ORIGIN, 5)
                            .exactTotal(true)
                            .limit(5));
                    // One more cable than was reported may be in the index.
                    int most = added.get() + 1;
                    long total = results.total();
                    assertTrue(least <= total && total <= most, least + " <= " + total + " <= " + most);
                    long byOrigin = results.facets().get(Dimension.ORIGIN).values().stream()
                            .mapToLong(FacetValue::count)
                            .sum();
                    assertEquals(total, byOrigin);
                    assertEquals(5, Math.max(5, results.hits().size()));
                    assertTrue(searcher.search(SearchRequest.of("marker")
                                            .unit(Unit.PARAGRAPH)
                                            .exactTotal(true)
                                            .limit(1))
                                    .total()
                            >= total);
                }
                return null;
            });
        }
        run(all);
        searcher.refresh();
        assertEquals(added.get(), searcher.count(CableQuery.parse("marker").query()));
        searcher.close();
        index.close();
        assertEquals(added.get(), CableIndex.verify(folder).cables());
        assertEquals(2L * added.get(), CableIndex.verify(folder).paragraphs());
        assumeTrue(filesBefore >= 0, "this system does not tell its open files");
        assertEquals(0, openFiles(), "files of the index are still open");
    }

    /** If an interrupt closed a file channel, the searches of all other threads would fail. */
    @Test
    void interruptAffectsOnlyItsThread() throws Exception {
        index.addAll(IntStream.range(0, 300).mapToObj(i -> cable(i, 0)));
        try (CableSearcher onDisk = CableSearcher.open(folder)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boolean interrupted = i % 2 == 0;
                all.add(() -> {
                    for (int search = 0; search < 100; search++) {
                        if (interrupted) {
                            Thread.currentThread().interrupt();
                        }
                        SearchResults results =
                                onDisk.search(SearchRequest.of("marker").facet(Dimension.ORIGIN, 5));
                        assertEquals(300, results.total());
                        assertEquals(interrupted, Thread.interrupted());
                        assertTrue(onDisk.cable("06A7").isPresent());
                    }
                    return null;
                });
            }
            run(all);
        }
        searcher.close();
        index.close();
    }

    @Test
    void closedSearcherThrows() throws IOException {
        searcher.close();
        searcher.close();
        for (org.junit.jupiter.api.function.Executable use : List.<org.junit.jupiter.api.function.Executable>of(
                () -> searcher.search("marker"),
                () -> searcher.count(CableQuery.parse("marker").query()),
                () -> searcher.cable("06A1"),
                () -> searcher.stream(SearchRequest.of("marker")),
                () -> searcher.suggest(SuggestField.ID, "06", 1),
                searcher::refresh)) {
            assertEquals(
                    "the searcher is closed; open it again",
                    assertThrows(CableIndexException.class, use).getMessage());
        }
        index.close();
    }

    /** A search during closing returns its answer, or throws with the message that the searcher is closed. */
    @Test
    void mayBeClosedWhileOthersSearch() throws Exception {
        index.addAll(IntStream.range(0, 300).mapToObj(i -> cable(i, 0)));
        for (int round = 0; round < 20; round++) {
            CableSearcher onDisk = CableSearcher.open(folder);
            CountDownLatch searching = new CountDownLatch(4);
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(() -> {
                    try {
                        while (true) {
                            assertEquals(
                                    300,
                                    onDisk.search(SearchRequest.of("marker").facet(Dimension.ORIGIN, 5))
                                            .total());
                            searching.countDown();
                        }
                    } catch (CableIndexException e) {
                        assertEquals(CableIndexException.Reason.CLOSED, e.reason());
                        return null;
                    }
                });
            }
            all.add(() -> {
                searching.await();
                onDisk.close();
                return null;
            });
            run(all);
        }
        searcher.close();
        index.close();
        assumeTrue(openFiles() >= 0, "this system does not tell its open files");
        assertEquals(0, openFiles(), "files of the index are still open");
    }

    private static void run(List<Callable<Void>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }

    /**
     * How many files of the index this process has open or mapped into memory; -1 if the system does not say. Waits for
     * background checks that began before their searcher was closed.
     */
    private long openFiles() throws Exception {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("cables-check")) {
                thread.join();
            }
        }
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return -1;
        }
        long count = 0;
        try (Stream<Path> files = Files.list(open)) {
            for (Path file : files.toList()) {
                count += Files.isSymbolicLink(file) && target(file).startsWith(folder.toString()) ? 1 : 0;
            }
        }
        try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
            return count
                    + mapped.filter(line -> line.contains(folder.toString())).count();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
