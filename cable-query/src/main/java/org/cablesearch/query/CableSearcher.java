package org.cablesearch.query;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.model.Reference;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.hits.Batch;
import org.cablesearch.query.internal.hits.HitStream;
import org.cablesearch.query.internal.hits.Search;
import org.cablesearch.query.internal.hits.Similar;
import org.cablesearch.query.internal.hits.ThreadWalk;
import org.cablesearch.query.internal.lucene.CableIds;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.snippet.CableMarker;
import org.cablesearch.query.internal.suggest.Suggester;

/**
 * Searches an index of cables.
 *
 * <pre>{@code
 * try (CableSearcher searcher = CableSearcher.open(Path.of("my-index"))) {
 *     SearchResults results = searcher.search(SearchRequest.of("police corruption").facet(Dimension.TAGS, 10));
 *     for (Hit hit : results.hits()) {
 *         System.out.println(hit.id() + " " + hit.subject());
 *     }
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. A searcher sees the index as it was when the searcher was opened or last
 * {@linkplain #refresh() refreshed}, and each call sees one point in time. Open one and keep it: opening reads files.
 */
public final class CableSearcher implements AutoCloseable {

    private final Path folder;
    private final ReaderManager readers;
    private final Optional<Directory> directory;
    private final Map<IndexReader, FacetStates> states = new ConcurrentHashMap<>();

    private CableSearcher(Path folder, ReaderManager readers, Optional<Directory> directory) {
        this.folder = folder;
        this.readers = readers;
        this.directory = directory;
    }

    /**
     * Searches what is committed to the index in a folder. No lock is taken: a writer may go on.
     *
     * @throws CableIndexException if there is no index, or one of another version or damaged
     * @throws IOException if the disk fails
     */
    public static CableSearcher open(Path folder) throws IOException {
        Directory directory = IndexFolder.openExisting(folder);
        try {
            return new CableSearcher(folder, new ReaderManager(directory), Optional.of(directory));
        } catch (IOException e) {
            directory.close();
            throw Damage.isMeantBy(e) ? IndexFolder.damaged(folder, e) : e;
        }
    }

    /**
     * Searches an index that is open for writing, with what is not committed yet; close the searcher before the index.
     *
     * @throws IOException if the disk fails
     */
    public static CableSearcher of(CableIndex index) throws IOException {
        return switch (index) {
            case LuceneCableIndex lucene ->
                new CableSearcher(lucene.folder(), new ReaderManager(lucene.writer()), Optional.empty());
        };
    }

    /**
     * Answers a request.
     *
     * @throws IllegalArgumentException if its cursor is none, or that of another request; the message is for the user
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public SearchResults search(SearchRequest request) throws IOException {
        return withReader(reader -> new Search(request, reader, statesOf(reader)).run());
    }

    /**
     * Answers a query as people write it: ten cables by relevance, three snippets each.
     *
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public SearchResults search(String query) throws IOException {
        return search(SearchRequest.of(query));
    }

    /**
     * Every hit of a request, in its order, at the memory of one page. The limit, facets and total of the request are not
     * used; its cursor is where the hits begin. Close the stream: it holds the index as it was when it was opened.
     *
     * <pre>{@code
     * try (Stream<Hit> hits = searcher.stream(SearchRequest.of("police").snippets(0))) {
     *     hits.map(Hit::id).forEach(System.out::println);
     * }
     * }</pre>
     *
     * <p>While it runs it may throw an {@link java.io.UncheckedIOException} if the disk fails.
     *
     * @throws IllegalArgumentException as {@link #search(SearchRequest)}
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public Stream<Hit> stream(SearchRequest request) throws IOException {
        DirectoryReader reader = acquire();
        boolean open = false;
        try {
            AtomicBoolean held = new AtomicBoolean(true);
            Stream<Hit> hits = HitStream.of(request, reader, statesOf(reader)).onClose(() -> release(reader, held));
            open = true;
            return hits;
        } finally {
            if (!open) {
                readers.release(reader);
            }
        }
    }

    private void release(DirectoryReader reader, AtomicBoolean held) {
        try {
            if (held.getAndSet(false)) {
                readers.release(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be given free", e);
        }
    }

    /**
     * Answers many queries, and says of each how many cables it alone finds. A query that means nothing has issues and
     * does not stop the others; 10,000 queries need little more memory than one.
     *
     * <pre>{@code
     * searcher.batch(lines.stream().map(CableQuery::parse).toList(), 10, result -> System.out.println(result.total()));
     * }</pre>
     *
     * @param hits the most hits of each query, from 0
     * @param results takes the results in the order of the queries, after the last query was counted; it may throw to
     *     stop
     * @throws IllegalArgumentException if {@code hits} is negative
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public void batch(List<ParsedQuery> queries, int hits, Consumer<BatchResult> results) throws IOException {
        batch(queries, hits, Progress.NONE, results);
    }

    /**
     * Answers many queries as {@link #batch(List, int, Consumer)} does.
     *
     * @param progress is told how many queries are done, those that are only counted by half; it may throw to stop
     * @throws IllegalArgumentException if {@code hits} is negative
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public void batch(List<ParsedQuery> queries, int hits, Progress progress, Consumer<BatchResult> results)
            throws IOException {
        withReader(reader -> {
            new Batch(reader, statesOf(reader)).run(queries, hits, progress, results);
            return queries;
        });
    }

    /**
     * Counts exactly the cables that match a query.
     *
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public long count(CableQuery query) throws IOException {
        return search(SearchRequest.of(query).limit(0).exactTotal(true)).total();
    }

    /**
     * The cable with an id, as people write it ({@code 06 PHNOM PENH 01385}): the one published under it, else one whose
     * canonical id it is. Equal to the cable that was added.
     *
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public Optional<Cable> cable(String id) throws IOException {
        return withReader(reader -> {
            Optional<IdLookup.Place> place = new IdLookup(reader).findOne(id);
            return place.isPresent() ? Optional.of(place.get().read()) : Optional.empty();
        });
    }

    /**
     * The cable with an id, as {@link #cable} finds it, and what a query matches in it, whether the whole query matches
     * or not; empty if the index has no cable with this id.
     *
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        return withReader(reader -> {
            Optional<IdLookup.Place> place = new IdLookup(reader).findOne(id);
            CableMarker marker = new CableMarker(new IndexSearcher(reader), query);
            return place.isPresent() ? Optional.of(marker.mark(place.get())) : Optional.empty();
        });
    }

    /**
     * What a cable cites and what cites it; empty if the index has no cable with this id.
     *
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public Optional<Citations> citations(String id) throws IOException {
        return withReader(reader -> {
            IdLookup ids = new IdLookup(reader);
            Optional<IdLookup.Place> place = ids.findOne(id);
            return place.isPresent() ? Optional.of(citations(place.get().read(), ids)) : Optional.empty();
        });
    }

    private static Citations citations(Cable cable, IdLookup ids) throws IOException {
        List<Citations.Cited> cites = new ArrayList<>();
        for (Reference reference : cable.references()) {
            if (reference.cable().isPresent()) {
                String cited = reference.cable().get();
                cites.add(new Citations.Cited(cited, ids.holds(cited)));
            }
        }
        TreeSet<String> citedBy = new TreeSet<>();
        for (IdLookup.Place place : ids.citing(cable)) {
            citedBy.add(CableIds.published(place.leaf(), place.document()));
        }
        citedBy.remove(cable.id());
        return new Citations(cable.id(), cites, List.copyOf(citedBy));
    }

    /**
     * Values that may be meant by their first letters, with the number of cables that have them.
     *
     * @param prefix the first letters of any word of a name, of a code or of an id, in any case; more words may follow
     * @param limit how many to list at most
     * @throws IllegalArgumentException if the limit is negative
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        if (limit < 0) {
            throw new IllegalArgumentException("the limit must not be negative: " + limit);
        }
        return withReader(reader -> new Suggester(reader).suggest(field, prefix, limit));
    }

    /**
     * The thread in which a cable stands: what it cites and what cites it, what those cite and are cited by, and so on;
     * empty if the index has no cable with this id.
     *
     * <pre>{@code
     * searcher.thread("06PHNOMPENH1385", 100).ifPresent(thread -> thread.cables().forEach(System.out::println));
     * }</pre>
     *
     * @param limit the most cables, from 1; of more, the nearest
     * @throws IllegalArgumentException if the limit is below 1
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public Optional<CitationThread> thread(String id, int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more: " + limit);
        }
        return withReader(reader -> {
            IdLookup ids = new IdLookup(reader);
            Optional<IdLookup.Place> place = ids.findOne(id);
            return place.isPresent() ? Optional.of(new ThreadWalk(ids, limit).from(place.get())) : Optional.empty();
        });
    }

    /**
     * The cables most like one, the most alike first: by significant words, TAGS and citations that they share; empty if
     * the index has no cable with this id.
     *
     * @param limit the most cables, from 0
     * @throws IllegalArgumentException if the limit is negative
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        return withReader(reader -> {
            Optional<IdLookup.Place> place = new IdLookup(reader).findOne(id);
            return place.isPresent()
                    ? Optional.of(new Similar(reader).to(place.get().read(), limit))
                    : Optional.empty();
        });
    }

    /**
     * Sees what was committed since, or for a searcher {@linkplain #of of an open index} what was added. Where that fails,
     * the searcher goes on with what it saw before.
     *
     * @throws CableIndexException if the folder is gone or the index in it is damaged
     * @throws IOException if the disk fails
     * @throws IllegalStateException if the searcher is closed
     */
    public void refresh() throws IOException {
        try {
            readers.maybeRefreshBlocking();
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw new CableIndexException(
                        "the folder " + folder + " is gone; open the index anew where it is now", e);
            }
            throw Damage.isMeantBy(e) ? IndexFolder.damaged(folder, e) : e;
        }
    }

    @Override
    public void close() throws IOException {
        readers.close();
        if (directory.isPresent()) {
            directory.get().close();
        }
    }

    @FunctionalInterface
    private interface ReaderFunction<T> {
        T apply(DirectoryReader reader) throws IOException;
    }

    private <T> T withReader(ReaderFunction<T> function) throws IOException {
        DirectoryReader reader = acquire();
        try {
            return function.apply(reader);
        } catch (CorruptIndexException | EOFException e) {
            throw IndexFolder.damaged(folder, e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw e;
        } catch (RuntimeException | InternalError | AssertionError e) {
            // Bytes that mean nothing may make Lucene throw anything; its assertions too, where they are switched on.
            if (Damage.isIn(reader)) {
                throw IndexFolder.damaged(folder, new IOException(e));
            }
            throw e;
        } finally {
            readers.release(reader);
        }
    }

    private DirectoryReader acquire() throws IOException {
        try {
            return readers.acquire();
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
    }

    private FacetStates statesOf(DirectoryReader reader) throws IOException {
        FacetStates known = states.get(reader);
        if (known != null) {
            return known;
        }
        reader.getReaderCacheHelper().addClosedListener(key -> states.remove(reader));
        return states.computeIfAbsent(reader, FacetStates::new);
    }

    private static IllegalStateException closed(AlreadyClosedException e) {
        return new IllegalStateException("the searcher is closed", e);
    }
}
