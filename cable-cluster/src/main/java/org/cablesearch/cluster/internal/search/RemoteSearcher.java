package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.IndexStats;
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
import org.cablesearch.query.internal.deadline.Deadline;
import org.cablesearch.query.internal.hits.CitationLookup;
import org.cablesearch.query.internal.hits.RecordHits;
import org.cablesearch.query.internal.hits.ThreadWalk;
import org.cablesearch.query.internal.suggest.Suggester;

/** Searches one index of a cluster. */
public final class RemoteSearcher implements CableSearcher {

    private final NamedIndex index;
    private final CodeLabels labels = new CodeLabels();
    private final Searching searching;
    private final AtomicLong state;
    private volatile boolean closed;

    /** @param index the index; closing the searcher closes its cluster */
    public RemoteSearcher(NamedIndex index) throws IOException {
        this.index = index;
        this.searching = new IndexSearching(index, Deadline.none());
        this.state = new AtomicLong(IndexState.of(index));
    }

    @Override
    public SearchResults search(SearchRequest request) throws IOException {
        requireOpen();
        return new Search(request, index, labels).run();
    }

    @Override
    public Stream<Hit> stream(SearchRequest request) throws IOException {
        requireOpen();
        return HitStream.of(request, index);
    }

    @Override
    public void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException {
        requireOpen();
        new BatchSearch(request, index, labels).run(progress, results);
    }

    @Override
    public Optional<Cable> cable(String id) throws IOException {
        requireOpen();
        return new Records(searching).cable(id);
    }

    @Override
    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        Optional<Cable> cable = cable(id);
        return cable.isPresent() ? Optional.of(RecordHits.mark(cable.get(), query)) : Optional.empty();
    }

    @Override
    public Optional<String> source(String id) throws IOException {
        requireOpen();
        return new Records(searching).source(id);
    }

    @Override
    public Optional<Citations> citations(String id) throws IOException {
        Optional<Cable> cable = cable(id);
        return cable.isPresent()
                ? Optional.of(CitationLookup.of(cable.get(), new ClusterCables(searching)))
                : Optional.empty();
    }

    @Override
    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        requireOpen();
        requireAtLeast(0, limit);
        return new Suggester(new ClusterSuggestions(searching, labels)).suggest(field, prefix, limit);
    }

    @Override
    public Optional<CitationThread> thread(String id, int limit) throws IOException {
        requireAtLeast(1, limit);
        Optional<Cable> cable = cable(id);
        return cable.isPresent()
                ? Optional.of(new ThreadWalk(new ClusterCables(searching), limit).from(cable.get()))
                : Optional.empty();
    }

    @Override
    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        requireAtLeast(0, limit);
        Optional<Cable> cable = cable(id);
        return cable.isPresent() ? Optional.of(new SimilarSearch(searching).to(cable.get(), limit)) : Optional.empty();
    }

    @Override
    public IndexStats stats() throws IOException {
        requireOpen();
        return new ClusterStats(index, searching).read();
    }

    /** Whether the index has changed since the searcher was opened or this was last called: every call sees the last commit. */
    @Override
    public boolean refresh() throws IOException {
        requireOpen();
        long now = IndexState.of(index);
        return state.getAndSet(now) != now;
    }

    @Override
    public void close() {
        closed = true;
        index.cluster().close();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the searcher is closed");
        }
    }

    private static void requireAtLeast(int least, int limit) {
        if (limit < least) {
            throw new IllegalArgumentException("limit must be " + least + " or more: " + limit);
        }
    }
}
