// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;

/**
 * Threads add, delete, commit, search, stream and refresh until an index and its searcher are closed at a random instant,
 * in any order. Each thread changes cables of its own, so what must be left is known.
 */
final class ClosingUnderLoad {

    private static final int THREADS = 5;

    /** Something that a thread does; closing may overtake it. */
    @FunctionalInterface
    private interface Call {
        void run() throws IOException;
    }

    private final long seed;
    private final CableIndex index;
    private final CableSearcher searcher;
    /** Whether the index has each cable; empty while, and after, a change that was not acknowledged. */
    private final Map<String, Optional<Boolean>> known = new ConcurrentHashMap<>();

    private final CountDownLatch changed;

    ClosingUnderLoad(long seed, CableIndex index, CableSearcher searcher) {
        this.seed = seed;
        this.index = index;
        this.searcher = searcher;
        this.changed = new CountDownLatch(5 + new Random(seed).nextInt(60));
    }

    /** Runs all threads until both are closed. Whatever else they throw is thrown. */
    void run() throws Exception {
        Random random = new Random(seed);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String prefix = "06THREAD" + (char) ('A' + i);
            Random own = new Random(seed * THREADS + i);
            all.add(() -> useUntilClosed(prefix, own));
        }
        int pauseOfIndex = random.nextInt(3);
        int pauseOfSearcher = random.nextInt(3);
        all.add(() -> closeAfter(index, pauseOfIndex));
        all.add(() -> closeAfter(searcher, pauseOfSearcher));
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }

    private boolean closeAfter(AutoCloseable closed, int milliseconds) throws Exception {
        changed.await();
        Thread.sleep(milliseconds);
        closed.close();
        return true;
    }

    /** Uses the index until it is closed, and the searcher until that is closed, too. */
    private boolean useUntilClosed(String prefix, Random random) throws IOException {
        boolean indexOpen = true;
        boolean searcherOpen = true;
        for (int i = 1; indexOpen || searcherOpen; i++) {
            String id = prefix + i;
            String earlier = prefix + (1 + random.nextInt(i));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 ->
                    indexOpen = indexOpen && changes(id, true, () -> index.add(EngineContract.cable(id, "police")));
                case 4, 5 -> indexOpen = indexOpen && changes(earlier, false, () -> index.delete(earlier));
                case 6 -> indexOpen &= isOpen(index::commit);
                case 7 ->
                    searcherOpen &= isOpen(() ->
                            assertEquals(List.of(), searcher.search("police").issues()));
                case 8 -> searcherOpen &= isOpen(searcher::refresh);
                default -> searcherOpen &= isOpen(this::stream);
            }
        }
        return true;
    }

    private boolean changes(String id, boolean held, Call change) throws IOException {
        known.put(id, Optional.empty());
        boolean done = isOpen(change);
        if (done) {
            known.put(id, Optional.of(held));
            changed.countDown();
        }
        return done;
    }

    private void stream() throws IOException {
        try (Stream<Hit> hits = searcher.stream(SearchRequest.of(CableQuery.word("police")))) {
            hits.forEach(Hit::id);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Runs a call; false if closing overtook it. */
    private static boolean isOpen(Call call) throws IOException {
        try {
            call.run();
            return true;
        } catch (CableIndexException e) {
            if (e.reason() != Reason.CLOSED) {
                throw e;
            }
            return false;
        }
    }

    /** Checks that the index has the cables of acknowledged changes, and none that was deleted. */
    void assertKept(Set<String> held) {
        known.forEach((id, isHeld) ->
                isHeld.ifPresent(wanted -> assertEquals(wanted, held.contains(id), "seed " + seed + ", " + id)));
    }
}
