package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.lookup.ClusterCables;
import org.cablesearch.cluster.internal.lookup.ClusterSuggestions;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.lookup.Records;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CitationThread;
import org.cablesearch.query.Citations;
import org.cablesearch.query.Hit;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.internal.browse.CitationLookup;
import org.cablesearch.query.internal.browse.Suggester;
import org.cablesearch.query.internal.browse.ThreadWalk;
import org.cablesearch.query.internal.engine.Limits;
import org.cablesearch.query.internal.engine.RecordHits;
import org.cablesearch.query.internal.request.Deadline;

/** Searches one index of a cluster. */
public final class RemoteSearcher implements CableSearcher {

    private final NamedIndex index;
    private final CodeLabels labels;
    private final AtomicLong state;
    private final Optional<Duration> timeLimit;
    private final AtomicBoolean closed;

    /** @param index the index; closing the searcher closes its cluster */
    public RemoteSearcher(NamedIndex index) throws IOException {
        this(index, new CodeLabels(), new AtomicLong(IndexState.of(index)), Optional.empty(), new AtomicBoolean());
    }

    private RemoteSearcher(
            NamedIndex index, CodeLabels labels, AtomicLong state, Optional<Duration> timeLimit, AtomicBoolean closed) {
        this.index = index;
        this.labels = labels;
        this.state = state;
        this.timeLimit = timeLimit;
        this.closed = closed;
    }

    @Override
    public CableSearcher within(Duration timeLimit) {
        Limits.requireNotNegative(timeLimit);
        return new RemoteSearcher(index, labels, state, Optional.of(timeLimit), closed);
    }

    @Override
    public SearchResults search(SearchRequest request) throws IOException {
        requireOpen();
        return new Search(request, index, labels).run();
    }

    @Override
    public Stream<Hit> stream(SearchRequest request) throws IOException {
        requireOpen();
        return HitPages.stream(request, index);
    }

    @Override
    public void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException {
        requireOpen();
        new BatchSearch(request, index, labels).run(progress, results);
    }

    @Override
    public Optional<Cable> cable(String id) throws IOException {
        return inTime(searching -> new Records(searching).cable(id));
    }

    @Override
    public List<Cable> cables(String id) throws IOException {
        return inTime(searching -> new Records(searching).cables(id));
    }

    @Override
    public Optional<Cable> cable(Hit hit) throws IOException {
        return inTime(searching -> new Records(searching).held(new CableKey(hit.id(), hit.document())));
    }

    @Override
    public List<MarkedCable> markAll(String id, CableQuery query) throws IOException {
        List<MarkedCable> marked = new ArrayList<>();
        for (Cable cable : cables(id)) {
            marked.add(RecordHits.mark(cable, query));
        }
        return List.copyOf(marked);
    }

    @Override
    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        return ofCable(id, (cable, searching) -> RecordHits.mark(cable, query));
    }

    @Override
    public Optional<String> source(String id) throws IOException {
        return inTime(searching -> new Records(searching).source(id));
    }

    @Override
    public Optional<String> source(Cable cable) throws IOException {
        return inTime(searching -> new Records(searching).source(CableKey.of(cable)));
    }

    @Override
    public Optional<Citations> citations(String id) throws IOException {
        return ofCables(id, (cables, searching) -> CitationLookup.of(cables, new ClusterCables(searching)));
    }

    @Override
    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        Limits.requireAtLeast(0, limit);
        return inTime(
                searching -> new Suggester(new ClusterSuggestions(searching, labels)).suggest(field, prefix, limit));
    }

    @Override
    public Optional<CitationThread> thread(String id, int limit) throws IOException {
        Limits.requireAtLeast(1, limit);
        return ofCables(id, (cables, searching) -> new ThreadWalk(new ClusterCables(searching), limit).from(cables));
    }

    @Override
    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        Limits.requireAtLeast(0, limit);
        return ofCable(id, (cable, searching) -> new SimilarSearch(searching).to(cable, limit));
    }

    @Override
    public List<SimilarCable> similar(Cable cable, int limit) throws IOException {
        Limits.requireAtLeast(0, limit);
        return inTime(searching -> new SimilarSearch(searching).to(cable, limit));
    }

    @Override
    public IndexStats stats() throws IOException {
        return inTime(searching -> new ClusterStats(index, searching).read());
    }

    @FunctionalInterface
    private interface Lookup<T> {
        T in(Searching searching) throws IOException;
    }

    @FunctionalInterface
    private interface CableFunction<T> {
        T of(Cable cable, Searching searching) throws IOException;
    }

    @FunctionalInterface
    private interface CablesFunction<T> {
        T of(List<Cable> cables, Searching searching) throws IOException;
    }

    private <T> Optional<T> ofCables(String id, CablesFunction<T> function) throws IOException {
        return inTime(searching -> {
            List<Cable> cables = new Records(searching).cables(id);
            return cables.isEmpty() ? Optional.empty() : Optional.of(function.of(cables, searching));
        });
    }

    private <T> Optional<T> ofCable(String id, CableFunction<T> function) throws IOException {
        return inTime(searching -> {
            Optional<Cable> cable = new Records(searching).cable(id);
            return cable.isPresent() ? Optional.of(function.of(cable.get(), searching)) : Optional.empty();
        });
    }

    /** Runs searches that together may take as long as the time limit. */
    private <T> T inTime(Lookup<T> lookup) throws IOException {
        requireOpen();
        Deadline deadline = new Deadline(timeLimit);
        Searching searching = TimedSearching.of(index, deadline).whole();
        return deadline.inTime(() -> lookup.in(searching)).orElseThrow(deadline::expired);
    }

    /** Whether the index has changed since the searcher was opened or this was last called. */
    @Override
    public boolean refresh() throws IOException {
        requireOpen();
        long now = IndexState.of(index);
        return state.getAndSet(now) != now;
    }

    @Override
    public void close() {
        closed.set(true);
        index.cluster().close();
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the searcher is closed");
        }
    }
}
