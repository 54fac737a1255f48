// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.cluster.internal.http.CountingNode;

/**
 * Delays, holds, repeats, reorders, cuts and refuses requests at random. Only the first of two identical requests is
 * answered; the other may arrive much later.
 */
final class FaultyNetwork implements CountingNode.Passage {

    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

    /** The weights of the faults, together fewer than {@link #ALL}: most requests pass. */
    private static final int ALL = 100;

    private enum Fault {
        DELAY(6),
        HOLD(2),
        BUSY(5),
        GATEWAY_ERROR(3),
        UNAVAILABLE(3),
        CUT(3),
        /** The request arrives, and its answer is lost. */
        LOST_ANSWER(4),
        REPEAT(4),
        /** A copy arrives after some later requests. */
        LATE_COPY(4),
        /** The request itself arrives after some later requests, among them the next attempt. */
        REORDER(4);

        private final int weight;

        Fault(int weight) {
            this.weight = weight;
        }
    }

    private final Random random;
    private final Consumer<String> unsure;
    private final Queue<CountingNode.Node> late = new ArrayDeque<>();

    /** @param unsure receives the id of each change whose answer its writer does not learn */
    FaultyNetwork(Random random, Consumer<String> unsure) {
        this.random = random;
        this.unsure = unsure;
    }

    @Override
    public Optional<CountingNode.Answer> pass(String name, String body, CountingNode.Node node) throws IOException {
        Optional<CountingNode.Answer> answer = passOne(body, node);
        for (CountingNode.Node due : due()) {
            due.ask();
        }
        return answer;
    }

    private Optional<CountingNode.Answer> passOne(String body, CountingNode.Node node) throws IOException {
        Fault fault = next();
        if (fault == null) {
            return Optional.of(node.ask());
        }
        return switch (fault) {
            case DELAY -> after(5, node);
            case HOLD -> after(200, node);
            case BUSY -> refused(429, "{\"error\":{\"type\":\"rejected_execution_exception\"},\"status\":429}");
            case GATEWAY_ERROR -> refused(500, "internal server error");
            case UNAVAILABLE -> refused(503, "service unavailable");
            case CUT -> Optional.empty();
            case LOST_ANSWER -> {
                node.ask();
                yield lost(body);
            }
            case REPEAT -> {
                CountingNode.Answer first = node.ask();
                node.ask();
                yield Optional.of(first);
            }
            case LATE_COPY -> {
                CountingNode.Answer first = node.ask();
                later(node);
                yield Optional.of(first);
            }
            case REORDER -> {
                later(node);
                yield lost(body);
            }
        };
    }

    private synchronized Fault next() {
        int drawn = random.nextInt(ALL);
        for (Fault fault : Fault.values()) {
            drawn -= fault.weight;
            if (drawn < 0) {
                return fault;
            }
        }
        return null;
    }

    private static Optional<CountingNode.Answer> after(int milliseconds, CountingNode.Node node) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IOException("the test is over", e);
        }
        return Optional.of(node.ask());
    }

    private static Optional<CountingNode.Answer> refused(int status, String body) {
        return Optional.of(CountingNode.Answer.of(status, body));
    }

    private Optional<CountingNode.Answer> lost(String body) {
        for (Matcher ids = ID.matcher(body); ids.find(); ) {
            unsure.accept(ids.group(1));
        }
        return Optional.empty();
    }

    private synchronized void later(CountingNode.Node node) {
        late.add(node);
    }

    /** Takes some of the requests that arrive late. */
    private synchronized List<CountingNode.Node> due() {
        List<CountingNode.Node> due = new ArrayList<>();
        while (!late.isEmpty() && random.nextInt(4) == 0) {
            due.add(late.remove());
        }
        return due;
    }
}
