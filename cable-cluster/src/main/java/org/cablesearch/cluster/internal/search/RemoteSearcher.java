// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.store.IndexState;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.internal.browse.CallLimits;
import org.cablesearch.query.internal.browse.EngineSearcher;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.request.CallerException;
import org.cablesearch.query.internal.request.Deadline;

/** Searches one index of a cluster. */
public final class RemoteSearcher extends EngineSearcher<RemoteIndex> {

    private final NamedIndex index;
    private final CodeLabels labels;
    private final AtomicLong state;
    private final ClosingGuard guard;

    /** @param index the index; closing the searcher closes its cluster */
    public RemoteSearcher(NamedIndex index) throws IOException {
        this(index, System::nanoTime);
    }

    /** A searcher whose deadlines are measured by a clock like {@link System#nanoTime}. */
    public RemoteSearcher(NamedIndex index, LongSupplier nanoTime) throws IOException {
        this(
                index,
                new CodeLabels(),
                new AtomicLong(IndexState.of(index.search(IndexState.body()))),
                CallLimits.none(nanoTime),
                new ClosingGuard("the searcher"));
    }

    private RemoteSearcher(
            NamedIndex index, CodeLabels labels, AtomicLong state, CallLimits limits, ClosingGuard guard) {
        super(limits);
        this.index = index;
        this.labels = labels;
        this.state = state;
        this.guard = guard;
    }

    @Override
    protected CableSearcher with(CallLimits limits) {
        return new RemoteSearcher(index, labels, state, limits, guard);
    }

    @Override
    public SearchResults search(SearchRequest request) throws IOException {
        return whileOpen(() -> new ClusterSearch(request, index, labels, deadline(request.deadline())).run());
    }

    @Override
    public Stream<Hit> stream(SearchRequest request) throws IOException {
        return whileOpen(() -> HitStream.of(
                () -> deadline(request.deadline()),
                new ClusterHitPages(request, index, guard, deadline(request.deadline()))));
    }

    @Override
    public Stream<CableVersion> versions(CableQuery query) throws IOException {
        return guard.whileOpen(() -> HitStream.of(
                () -> deadline(Optional.empty()),
                new ClusterVersionPages(query, index, guard, deadline(Optional.empty()))));
    }

    @Override
    public void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException {
        whileOpen(() -> {
            new BatchSearch(request, index, labels, () -> deadline(request.deadline())).run(progress, results);
            return request;
        });
    }

    @Override
    public IndexStats stats() throws IOException {
        return inTime(open -> new ClusterStats(
                        index.within(TimedSearching.left(open.deadline())), TimedSearching.of(index, open.deadline()))
                .read());
    }

    private <T> T whileOpen(IOSupplier<T> work) throws IOException {
        return CallerException.uncovered(() -> guard.whileOpen(work));
    }

    @Override
    protected <T> Optional<T> read(Deadline deadline, IOFunction<RemoteIndex, T> reading) throws IOException {
        Lookahead searching = new Lookahead(TimedSearching.of(index, deadline));
        return whileOpen(() -> deadline.inTime(
                () -> searching.run(() -> reading.apply(new RemoteIndex(searching, labels, deadline)))));
    }

    /** Whether the index has changed since the searcher was opened or this was last called. */
    @Override
    public boolean refresh() throws IOException {
        long now = inTime(open -> IndexState.of(open.searching().search(IndexState.body())));
        return state.getAndSet(now) != now;
    }

    @Override
    public void close() {
        if (guard.closeNow()) {
            index.cluster().close();
        }
    }
}
