// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The calls of a client that are not answered yet: some run, others wait. Safe for use by many threads. */
public final class Calls implements AutoCloseable {

    /** More calls would only compete for the processors. */
    private static final int MAX_RUNNING = 4;

    private static final int MAX_WAITING = 100;

    private final Map<JsonNode, AtomicBoolean> cancelled = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MAX_RUNNING, MAX_RUNNING, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), work -> {
                Thread thread = new Thread(work, "mcp-call");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * Starts a call.
     *
     * @param id the id of the request
     * @param work makes the answer, and ends early if it is told that the call is cancelled
     * @return the answer; empty if the call was cancelled, since the client then expects none
     * @throws RejectedExecutionException if too many calls wait already
     */
    public CompletableFuture<Optional<JsonNode>> start(JsonNode id, Function<BooleanSupplier, JsonNode> work) {
        AtomicBoolean isCancelled = new AtomicBoolean();
        cancelled.put(id, isCancelled);
        try {
            return CompletableFuture.supplyAsync(() -> answer(isCancelled, work), threads)
                    .whenComplete((answer, error) -> cancelled.remove(id, isCancelled));
        } catch (RejectedExecutionException e) {
            cancelled.remove(id, isCancelled);
            throw e;
        }
    }

    private static Optional<JsonNode> answer(AtomicBoolean isCancelled, Function<BooleanSupplier, JsonNode> work) {
        JsonNode answer = isCancelled.get() ? null : work.apply(isCancelled::get);
        return isCancelled.get() ? Optional.empty() : Optional.ofNullable(answer);
    }

    /** Cancels the call of a request, unless it is answered. */
    public void cancel(JsonNode id) {
        Optional.ofNullable(cancelled.get(id)).ifPresent(call -> call.set(true));
    }

    /** Cancels all calls. */
    public void cancelAll() {
        cancelled.values().forEach(call -> call.set(true));
    }

    /** Waits until all calls are answered. */
    @Override
    public void close() {
        threads.close();
    }
}
