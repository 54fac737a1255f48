package org.cablesearch.cluster;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.http.ClusterClient;
import org.cablesearch.cluster.internal.search.IndexSearches;
import org.cablesearch.cluster.internal.store.Cluster;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.index.CableIndexException;
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

/**
 * Searches an index of cables in an OpenSearch cluster, and returns the same answers as a searcher of an index in a
 * folder. The few differences are listed in {@code docs/cluster.md}.
 *
 * <pre>{@code
 * try (CableSearcher searcher = ClusterSearcher.connect(URI.create("http://localhost:9200"), "cables")) {
 *     System.out.println(searcher.search("police corruption").total());
 * }
 * }</pre>
 *
 * <p>Each call sees everything {@linkplain org.cablesearch.index.CableIndex#commit committed} before it began; a stream
 * keeps seeing that until it is closed. All methods throw a {@link ClusterException} if the cluster cannot be reached.
 */
public final class ClusterSearcher implements CableSearcher {

    private final Cluster cluster;
    private final IndexSearches searches;
    private final AtomicBoolean closed;

    private ClusterSearcher(Cluster cluster, IndexSearches searches, AtomicBoolean closed) {
        this.cluster = cluster;
        this.searches = searches;
        this.closed = closed;
    }

    /**
     * Searches the index with this name.
     *
     * @param address the address of any node, such as {@code http://localhost:9200}
     * @throws IllegalArgumentException if the address or the name is malformed
     * @throws CableIndexException if there is no such index, something else has this name, or the index was created by
     *     another version
     * @throws ClusterException if the cluster cannot be reached
     */
    public static ClusterSearcher connect(URI address, String name) throws IOException {
        return connect(List.of(address), name, ClusterOptions.DEFAULT);
    }

    /**
     * Searches an index as {@link #connect(URI, String)} does, with options.
     *
     * @param addresses the addresses of some nodes of one cluster; with several, one node may be down
     * @throws IOException as {@link #connect(URI, String)}
     */
    public static ClusterSearcher connect(List<URI> addresses, String name, ClusterOptions options) throws IOException {
        Cluster cluster = new Cluster(new ClusterClient(addresses, options));
        boolean open = false;
        try {
            NamedIndex index = new NamedIndex(cluster, name);
            index.requireReadable();
            ClusterSearcher searcher = new ClusterSearcher(cluster, new IndexSearches(index), new AtomicBoolean());
            open = true;
            return searcher;
        } finally {
            if (!open) {
                cluster.close();
            }
        }
    }

    @Override
    public SearchResults search(SearchRequest request) throws IOException {
        return open().search(request);
    }

    @Override
    public Stream<Hit> stream(SearchRequest request) throws IOException {
        return open().stream(request);
    }

    @Override
    public void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException {
        open().batch(request, progress, results);
    }

    @Override
    public Optional<Cable> cable(String id) throws IOException {
        return open().cable(id);
    }

    @Override
    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        return open().mark(id, query);
    }

    @Override
    public Optional<String> source(String id) throws IOException {
        return open().source(id);
    }

    @Override
    public Optional<Citations> citations(String id) throws IOException {
        return open().citations(id);
    }

    @Override
    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        requireAtLeast(0, limit);
        return open().suggest(field, prefix, limit);
    }

    @Override
    public Optional<CitationThread> thread(String id, int limit) throws IOException {
        requireAtLeast(1, limit);
        return open().thread(id, limit);
    }

    @Override
    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        requireAtLeast(0, limit);
        return open().similar(id, limit);
    }

    @Override
    public IndexStats stats() throws IOException {
        return open().stats();
    }

    @Override
    public CableSearcher within(Duration most) {
        if (most.isNegative()) {
            throw new IllegalArgumentException("a time limit must not be negative: " + most);
        }
        return new ClusterSearcher(cluster, searches.within(most), closed);
    }

    /**
     * Returns whether the index has changed since the searcher was opened or this method was last called. Every call
     * sees the latest commit, so there is nothing to refresh.
     */
    @Override
    public boolean refresh() throws IOException {
        return open().hasChanged();
    }

    @Override
    public void close() {
        closed.set(true);
        cluster.close();
    }

    private IndexSearches open() {
        if (closed.get()) {
            throw new IllegalStateException("the searcher is closed");
        }
        return searches;
    }

    private static void requireAtLeast(int least, int limit) {
        if (limit < least) {
            throw new IllegalArgumentException("limit must be " + least + " or more: " + limit);
        }
    }
}
