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

/** All operations of a searcher, on one index. Safe for use by many threads. */
public final class IndexSearches {

    private final NamedIndex index;
    private final CodeLabels labels = new CodeLabels();
    private final Searching searching;
    private final AtomicLong state;

    public IndexSearches(NamedIndex index) throws IOException {
        this.index = index;
        this.searching = new IndexSearching(index, Deadline.none());
        this.state = new AtomicLong(IndexState.of(index));
    }

    public SearchResults search(SearchRequest request) throws IOException {
        return new Search(request, index, labels).run();
    }

    public Stream<Hit> stream(SearchRequest request) throws IOException {
        return HitStream.of(request, index);
    }

    public void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException {
        new BatchSearch(request, index, labels).run(progress, results);
    }

    public Optional<Cable> cable(String id) throws IOException {
        return new Records(searching).cable(id);
    }

    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        Optional<Cable> cable = cable(id);
        return cable.isPresent() ? Optional.of(RecordHits.mark(cable.get(), query)) : Optional.empty();
    }

    public Optional<String> source(String id) throws IOException {
        return new Records(searching).source(id);
    }

    public Optional<Citations> citations(String id) throws IOException {
        Optional<Cable> cable = cable(id);
        return cable.isPresent()
                ? Optional.of(CitationLookup.of(cable.get(), new ClusterCables(searching)))
                : Optional.empty();
    }

    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        return new Suggester(new ClusterSuggestions(searching, labels)).suggest(field, prefix, limit);
    }

    public Optional<CitationThread> thread(String id, int limit) throws IOException {
        Optional<Cable> cable = cable(id);
        return cable.isPresent()
                ? Optional.of(new ThreadWalk(new ClusterCables(searching), limit).from(cable.get()))
                : Optional.empty();
    }

    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        Optional<Cable> cable = cable(id);
        return cable.isPresent() ? Optional.of(new SimilarSearch(searching).to(cable.get(), limit)) : Optional.empty();
    }

    public IndexStats stats() throws IOException {
        return new ClusterStats(index, searching).read();
    }

    /** Whether the index has changed since this was last called. */
    public boolean hasChanged() throws IOException {
        long now = IndexState.of(index);
        return state.getAndSet(now) != now;
    }
}
