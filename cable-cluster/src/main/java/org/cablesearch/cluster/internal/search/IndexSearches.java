package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.json.SearchAnswer;
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
    private final CodeLabels labels;
    private final AtomicLong state;
    private final Optional<Duration> most;

    public IndexSearches(NamedIndex index) throws IOException {
        this(index, new CodeLabels(), new AtomicLong(IndexState.of(index)), Optional.empty());
    }

    private IndexSearches(NamedIndex index, CodeLabels labels, AtomicLong state, Optional<Duration> most) {
        this.index = index;
        this.labels = labels;
        this.state = state;
        this.most = most;
    }

    /** The same operations, with a time limit for calls without a request. */
    public IndexSearches within(Duration limit) {
        return new IndexSearches(index, labels, state, Optional.of(limit));
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
        return inTime(searching -> new Records(searching).cable(id));
    }

    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        return ofCable(id, (cable, searching) -> RecordHits.mark(cable, query));
    }

    public Optional<String> source(String id) throws IOException {
        return inTime(searching -> new Records(searching).source(id));
    }

    public Optional<Citations> citations(String id) throws IOException {
        return ofCable(id, (cable, searching) -> CitationLookup.of(cable, new ClusterCables(searching)));
    }

    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        return inTime(
                searching -> new Suggester(new ClusterSuggestions(searching, labels)).suggest(field, prefix, limit));
    }

    public Optional<CitationThread> thread(String id, int limit) throws IOException {
        return ofCable(id, (cable, searching) -> new ThreadWalk(new ClusterCables(searching), limit).from(cable));
    }

    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        return ofCable(id, (cable, searching) -> new SimilarSearch(searching).to(cable, limit));
    }

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

    private <T> Optional<T> ofCable(String id, CableFunction<T> function) throws IOException {
        return inTime(searching -> {
            Optional<Cable> cable = new Records(searching).cable(id);
            return cable.isPresent() ? Optional.of(function.of(cable.get(), searching)) : Optional.empty();
        });
    }

    /** Runs searches that together may take as long as the time limit. */
    private <T> T inTime(Lookup<T> lookup) throws IOException {
        Deadline deadline = new Deadline(most);
        Searching inTime = new IndexSearching(index, deadline);
        try {
            return deadline.inTime(() -> lookup.in(body -> {
                        SearchAnswer answer = inTime.search(body);
                        if (answer.isPartial()) {
                            throw deadline.expired();
                        }
                        deadline.check();
                        return answer;
                    }))
                    .orElseThrow(deadline::expired);
        } catch (ClusterException e) {
            if (e.reason() == ClusterException.Reason.TIMED_OUT && deadline.isOver()) {
                throw deadline.expired();
            }
            throw e;
        }
    }

    /** Whether the index has changed since this was last called. */
    public boolean hasChanged() throws IOException {
        long now = IndexState.of(index);
        return state.getAndSet(now) != now;
    }
}
