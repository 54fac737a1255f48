// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cablesearch.cluster.internal.http.CountingNode;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two writers change one cable. The bulk of the first is held up on its way until the second is done. */
class WritersTest {

    private static final String ID = "06POST1";

    private final String name = TestNode.indexName();

    /** Steps are {@code +police}, which adds the cable with that subject, and {@code -}, which deletes it. */
    @ParameterizedTest
    @CsvSource({
        // before, held up, meanwhile, the held-up one answers, left
        "'', +police, +police, UNCHANGED, police",
        "'', +police, +navy, REPLACED, police",
        "'', +police, +navy -, ADDED, police",
        "'', +police, +police - +police, UNCHANGED, police",
        "'', +police, +police +navy, REPLACED, police",
        "+navy -, +police, +police, UNCHANGED, police",
        "+navy -, +police, +navy, REPLACED, police",
        "+navy -, +police, +navy -, ADDED, police",
        "+police, +navy, +navy, UNCHANGED, navy",
        "+police, +navy, +army, REPLACED, navy",
        "+police, +navy, -, ADDED, navy",
        "+police, +navy, - +navy, UNCHANGED, navy",
        "+police, +navy, - +army, REPLACED, navy",
        "+police, -, -, false, ''",
        "+police, -, +navy, true, ''",
        "+police, -, - +navy, true, ''",
    })
    void eachLearnsWhatItDidToTheResultOfTheOther(
            String before, String heldUp, String meanwhile, String answer, String left) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        CountingNode.Passage holding = (request, body, node) -> {
            if (request.contains("_bulk") && first.getAndSet(false)) {
                arrived.countDown();
                await(released);
            }
            return Optional.of(node.ask());
        };
        try (CountingNode node = CountingNode.before(TestNode.uri(), holding);
                CableIndex one = ClusterIndex.connect(node.uri(), name);
                CableIndex other = ClusterIndex.connect(TestNode.uri(), name);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            doAll(other, before);
            Future<String> held = thread.submit(() -> doOne(one, heldUp));
            arrived.await();
            doAll(other, meanwhile);
            released.countDown();
            assertEquals(answer, held.get());
        }
        try (CableSearcher searcher = ClusterSearcher.connect(TestNode.uri(), name)) {
            assertEquals(left, searcher.cable(ID).map(Cable::subject).orElse(""));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void doAll(CableIndex index, String steps) throws IOException {
        for (String step : steps.isEmpty() ? List.<String>of() : List.of(steps.split(" "))) {
            doOne(index, step);
        }
    }

    /** Does one step, and returns the answer. */
    private static String doOne(CableIndex index, String step) throws IOException {
        if (step.equals("-")) {
            return String.valueOf(index.delete(ID));
        }
        Outcome outcome =
                index.add(Cable.builder(ID).subject(step.substring(1)).build()).outcome();
        return outcome.toString();
    }
}
