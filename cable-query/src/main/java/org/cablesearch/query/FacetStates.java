package org.cablesearch.query;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
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
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.IndexSchema;

/**
 * The ordinals of each dimension's values over all segments of a reader: made when a dimension is first counted, which
 * takes a while for hundreds of thousands of names, and kept as long as the reader.
 *
 * <p>They cannot be made by halves. A request with a deadline has them made beside it, and where they come too late for
 * it, they are there for the next.
 */
final class FacetStates {

    /** The ordinals of one dimension; empty if no cable has a value in it. */
    private static final class Making extends FutureTask<Optional<SortedSetDocValuesReaderState>> {
        private Making(IndexReader reader, Dimension dimension) {
            super(() -> make(reader, dimension));
        }
    }

    private final IndexReader reader;
    private final Map<Dimension, Making> states = new ConcurrentHashMap<>();

    FacetStates(IndexReader reader) {
        this.reader = reader;
    }

    /** The state of a dimension; empty if no cable has a value in it. */
    Optional<SortedSetDocValuesReaderState> of(Dimension dimension, Deadline deadline) throws IOException {
        Making state = states.computeIfAbsent(dimension, wanted -> new Making(reader, wanted));
        try {
            Optional<Duration> left = deadline.left();
            if (left.isEmpty()) {
                state.run();
                return state.get();
            }
            if (!state.isDone()) {
                makeBeside(state);
            }
            return state.get(Math.max(0, left.get().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            deadline.check();
            throw new IllegalStateException("the wait was shorter than the deadline", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the values of " + dimension + " were read");
        } catch (ExecutionException e) {
            states.remove(dimension, state);
            throw new IOException("the values of " + dimension + " cannot be read", e.getCause());
        }
    }

    /** The reader must stay open meanwhile, whether or not the request waits. */
    private void makeBeside(Making state) {
        reader.incRef();
        Thread.ofPlatform().daemon().name("facet-ordinals").start(() -> {
            state.run();
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the index cannot be given free", e);
            }
        });
    }

    private static Optional<SortedSetDocValuesReaderState> make(IndexReader reader, Dimension dimension)
            throws IOException {
        String field = IndexSchema.facetField(dimension);
        boolean any = FieldInfos.getIndexedFields(reader).contains(field);
        return any
                ? Optional.of(new DefaultSortedSetDocValuesReaderState(reader, field, IndexSchema.facets()))
                : Optional.empty();
    }
}
