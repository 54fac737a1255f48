// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two writers and one that deletes change the same few cables at the same time through a {@link FaultyNetwork}. After
 * each round there must be an order of all calls that explains every answer and what is left. With {@code
 * -Dcables.long=true} this takes about ten minutes.
 */
@Timeout(3600)
class WritersUnderFaultsTest {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int ROUNDS = Boolean.getBoolean("cables.long") ? 150 : 2;
    private static final int THREADS = 2;
    private static final int CALLS = 15;
    private static final List<String> IDS = List.of("06POST1", "06POST2", "06POST3", "06POST4", "06POST5", "06POST6");
    private static final List<String> SUBJECTS = List.of("police", "navy", "army");

    private final String name = TestNode.indexName();
    private final AtomicInteger time = new AtomicInteger();
    private final Queue<WriterHistory.Call> calls = new ConcurrentLinkedQueue<>();

    /** A writer, and the changes of which it did not learn the answer. */
    private final class Writer implements AutoCloseable {

        private final Map<String, List<Integer>> unsure = new HashMap<>();
        private final CountingNode first;
        private final CountingNode second;
        private final CableIndex index;
        private final boolean deletes;

        Writer(long seed, boolean deletes) throws IOException {
            this.deletes = deletes;
            FaultyNetwork network = new FaultyNetwork(new Random(seed), this::addUnsure);
            first = CountingNode.before(TestNode.uri(), network);
            second = CountingNode.before(TestNode.uri(), network);
            index = ClusterIndex.connect(List.of(first.uri(), second.uri()), name, ClusterOptions.DEFAULT);
        }

        private synchronized void addUnsure(String id) {
            unsure.computeIfAbsent(id, none -> new ArrayList<>()).add(time.incrementAndGet());
        }

        private synchronized int lost(String id, int from, int to) {
            return (int) unsure.getOrDefault(id, List.of()).stream()
                    .filter(at -> at > from && at < to)
                    .count();
        }

        /** Makes random calls. */
        Void run(Random random) throws IOException {
            for (int i = 0; i < CALLS; i++) {
                String id = IDS.get(random.nextInt(IDS.size()));
                String subject = deletes ? "" : SUBJECTS.get(random.nextInt(SUBJECTS.size()));
                int begin = time.incrementAndGet();
                String answer = deletes
                        ? String.valueOf(index.delete(id))
                        : index.add(Cable.builder(id).subject(subject).build())
                                .outcome()
                                .toString();
                int end = time.incrementAndGet();
                calls.add(new WriterHistory.Call(id, subject, begin, end, answer, lost(id, begin, end)));
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            index.close();
            first.close();
            second.close();
        }
    }

    @Test
    void everyAnswerAndWhatIsLeftHasAnExplanation() throws Exception {
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            index.add(Cable.builder("06OTHER1").build());
        }
        try (Writer one = new Writer(SEED, false);
                Writer other = new Writer(SEED + 1, false);
                Writer deleting = new Writer(SEED + 2, true);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            Map<String, String> before = left();
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<Void>> all = new ArrayList<>();
                for (Writer writer : List.of(one, other, deleting)) {
                    for (int thread = 0; thread < THREADS; thread++) {
                        Random random = new Random(SEED + 31L * round + all.size());
                        all.add(() -> writer.run(random));
                    }
                }
                for (Future<Void> end : threads.invokeAll(all)) {
                    end.get();
                }
                Map<String, String> after = left();
                for (String id : IDS) {
                    List<WriterHistory.Call> ofId =
                            calls.stream().filter(call -> call.id().equals(id)).toList();
                    assertTrue(
                            new WriterHistory(ofId, after.get(id)).explains(before.get(id)),
                            () -> "seed " + SEED + ": " + id + " was \"" + before.get(id) + "\" and is \""
                                    + after.get(id) + "\" after " + ofId);
                }
                calls.clear();
                before.putAll(after);
            }
        }
    }

    /** The subject of each cable that the index has; empty for the others. */
    private Map<String, String> left() throws IOException {
        Map<String, String> left = new HashMap<>();
        try (CableIndex index = ClusterIndex.connect(TestNode.uri(), name)) {
            index.commit();
        }
        try (CableSearcher searcher = ClusterSearcher.connect(TestNode.uri(), name)) {
            for (String id : IDS) {
                Optional<Cable> cable = searcher.cable(id);
                left.put(id, cable.map(Cable::subject).orElse(""));
            }
        }
        return left;
    }
}
