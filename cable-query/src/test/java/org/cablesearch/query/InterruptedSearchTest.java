// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt costs at most the interrupted call, never the writer whose index is searched. */
@Timeout(600)
class InterruptedSearchTest {

    private static final long SEED = 39;
    /** Many, so that one often interrupts what another has begun. */
    private static final int ADDERS = 12;

    @TempDir
    Path folder;

    private CableIndex index;
    private CableSearcher searcher;

    @BeforeEach
    void open() throws IOException {
        index = CableIndex.open(folder);
        searcher = CableSearcher.of(index);
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private static Cable cable(int number) {
        return Cable.builder("06A" + number).subject("marker").build();
    }

    private void add(int from, int to) throws IOException {
        index.addAll(IntStream.range(from, to).mapToObj(InterruptedSearchTest::cable));
    }

    @Test
    void closingAStreamOfMergedSegmentsLeavesTheWriterUsable() throws IOException {
        add(0, 10);
        add(10, 20);
        searcher.refresh();
        Stream<Hit> hits = searcher.stream(SearchRequest.of("marker").limit(1));
        assertTrue(hits.iterator().hasNext());
        index.merge();
        searcher.refresh();
        index.merge();
        Thread.currentThread().interrupt();
        hits.close();
        assertTrue(Thread.interrupted());
        add(20, 30);
        index.commit();
        searcher.close();
        index.close();
        assertEquals(30, CableIndex.stats(folder).cables());
    }

    @Test
    void refreshingWritesTheChangesOfOthers() throws IOException {
        add(0, 10);
        for (int i = 0; i < 10; i++) {
            index.add(cable(i).toBuilder().subject("marker again").build());
        }
        Thread.currentThread().interrupt();
        assertTrue(searcher.refresh());
        assertEquals(10, searcher.count(CableQuery.parse("again").query()));
        assertTrue(Thread.interrupted());
        searcher.close();
        index.close();
        assertTrue(CableIndex.verify(folder).clean());
        assertEquals(10, CableIndex.stats(folder).cables());
    }

    /** Threads are interrupted at random while they add, commit, merge, search and refresh. */
    @Test
    void interruptsAtRandomLoseNothingAcknowledged() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        boolean[] added = new boolean[1_500];
        AtomicBoolean done = new AtomicBoolean();
        for (int i = 0; i < ADDERS; i++) {
            int first = i;
            threads.add(start(failures, () -> {
                for (int number = first; number < added.length; number += ADDERS) {
                    Cable cable = cable(number);
                    added[number] = succeeds(() -> index.add(cable));
                    if (number % (5 * ADDERS) == first) {
                        succeeds(index::commit);
                    }
                    if (number % 400 == first) {
                        succeeds(index::merge);
                    }
                }
            }));
        }
        Thread searching = start(failures, () -> {
            while (!done.get()) {
                succeeds(searcher::refresh);
                succeeds(() -> searcher.search("marker"));
            }
        });
        Random random = new Random(SEED);
        while (threads.stream().anyMatch(Thread::isAlive)) {
            threads.get(random.nextInt(threads.size())).interrupt();
            searching.interrupt();
            Thread.sleep(0, random.nextInt(200_000));
        }
        done.set(true);
        searching.join();
        assertEquals(List.of(), failures, "seed " + SEED);
        searcher.refresh();
        int held = 0;
        for (int number = 0; number < added.length; number++) {
            boolean isHeld = searcher.cable("06A" + number).isPresent();
            assertTrue(!added[number] || isHeld, "06A" + number + " is lost");
            held += isHeld ? 1 : 0;
        }
        assertEquals(held, searcher.count("marker"), "a cable is held twice");
        index.add(cable(added.length));
        searcher.close();
        index.close();
        assertTrue(CableIndex.verify(folder).clean());
    }

    @FunctionalInterface
    private interface Call {
        void run() throws IOException;
    }

    private static Thread start(List<Throwable> failures, Call work) {
        return Thread.ofPlatform().start(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                synchronized (failures) {
                    failures.add(e);
                }
            }
        });
    }

    /** Returns whether a call succeeded; it may only fail because its thread was interrupted. */
    private static boolean succeeds(Call call) throws IOException {
        try {
            call.run();
            return true;
        } catch (CableIndexException e) {
            assertEquals(CableIndexException.Reason.INTERRUPTED, e.reason(), e.toString());
            return false;
        } finally {
            Thread.interrupted();
        }
    }
}
