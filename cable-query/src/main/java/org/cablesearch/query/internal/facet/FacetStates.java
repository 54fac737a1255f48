// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.facet;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.request.Deadline;

/**
 * What is kept as long as a reader: the ordinals of each dimension's values over all its segments, and the histograms of
 * all its cables or paragraphs. The ordinals are computed when a dimension is first counted, which takes a while for
 * hundreds of thousands of names.
 *
 * <p>Computing them cannot be interrupted, so a request with a deadline leaves it to another thread. Ordinals that are
 * too late for this request are ready for the next.
 */
public final class FacetStates {

    /** Computes the ordinals of one dimension; empty if no cable has a value in it. */
    private static final class Computation extends FutureTask<Optional<SortedSetDocValuesReaderState>> {
        private Computation(IndexReader reader, Dimension dimension) {
            super(() -> compute(reader, dimension));
        }
    }

    private static final long CHECK_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final IndexReader reader;
    private final Map<Dimension, Computation> states = new ConcurrentHashMap<>();
    private final Map<Everything, Engine.Counts> ofEverything = new ConcurrentHashMap<>();

    /** What was counted of everything: few plans differ, since histograms have no limit and no prefix. */
    private record Everything(Unit unit, Engine.Total known, boolean wantsTotal, List<Plan.FacetPlan> facets) {}

    public FacetStates(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * The counts of a plan that {@linkplain Plan#countsEverything counts everything}, made once for this reader.
     *
     * @param known what the search for hits has found of the total
     */
    public Engine.Counts ofEverything(Plan plan, Engine.Total known, IOSupplier<Engine.Counts> counting)
            throws IOException {
        Everything asked = new Everything(plan.unit(), known, plan.wantsTotal(), plan.facets());
        Engine.Counts counts = ofEverything.get(asked);
        if (counts == null) {
            counts = counting.get();
            ofEverything.put(asked, counts);
        }
        return counts;
    }

    /** The state of a dimension; empty if no cable has a value in it. */
    Optional<SortedSetDocValuesReaderState> of(Dimension dimension, Deadline deadline) throws IOException {
        Computation state = states.computeIfAbsent(dimension, of -> new Computation(reader, of));
        if (deadline.left().isEmpty()) {
            state.run();
        } else if (!state.isDone()) {
            computeInBackground(state);
        }
        try {
            return await(state, deadline);
        } catch (ExecutionException e) {
            states.remove(dimension, state);
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException("the values of " + dimension + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    /**
     * Waits for the state that this or another thread computes. Interrupting the waiting thread does not end the wait
     * or any other part of a search; the thread is interrupted again.
     */
    private static Optional<SortedSetDocValuesReaderState> await(Computation state, Deadline deadline)
            throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Optional<Duration> left = deadline.left();
                    return left.isEmpty()
                            ? state.get()
                            : state.get(
                                    Math.clamp(left.get().toNanos(), 0, CHECK_INTERVAL_NANOS), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    deadline.check();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Computes the state in another thread, and keeps the reader open until that is done, even if the request no longer
     * waits.
     */
    private void computeInBackground(Computation state) {
        reader.incRef();
        Thread.ofPlatform().daemon().name("facet-ordinals").start(() -> {
            state.run();
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the index files could not be released", e);
            }
        });
    }

    private static Optional<SortedSetDocValuesReaderState> compute(IndexReader reader, Dimension dimension)
            throws IOException {
        String field = IndexSchema.facetField(dimension);
        boolean any = FieldInfos.getIndexedFields(reader).contains(field);
        return any
                ? Optional.of(new DefaultSortedSetDocValuesReaderState(reader, field, IndexSchema.facets()))
                : Optional.empty();
    }
}
