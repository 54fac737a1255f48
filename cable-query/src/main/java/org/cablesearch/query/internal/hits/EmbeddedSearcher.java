package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CitationThread;
import org.cablesearch.query.Citations;
import org.cablesearch.query.GapReport;
import org.cablesearch.query.GapRequest;
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
import org.cablesearch.query.internal.deadline.TimedReader;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.engine.Limits;
import org.cablesearch.query.internal.gaps.Gaps;
import org.cablesearch.query.internal.gaps.IndexGaps;
import org.cablesearch.query.internal.lookup.IndexCables;
import org.cablesearch.query.internal.lookup.IndexSuggestions;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.snippet.CableMarker;

/** Searches an index in a folder, or one open for writing, with Lucene in this JVM. */
public final class EmbeddedSearcher implements CableSearcher {

    private final IndexReaders readers;
    private final Optional<Duration> timeLimit;

    private EmbeddedSearcher(IndexReaders readers, Optional<Duration> timeLimit) {
        this.readers = readers;
        this.timeLimit = timeLimit;
    }

    /** See {@link CableSearcher#open}. */
    public static CableSearcher open(Path folder) throws IOException {
        return open(folder, IndexFolder.openExisting(folder));
    }

    /** A searcher for an index in a directory; closing the searcher closes the directory. */
    static CableSearcher open(Path folder, Directory directory) throws IOException {
        return new EmbeddedSearcher(IndexReaders.of(folder, directory), Optional.empty());
    }

    /** See {@link CableSearcher#of}. */
    public static CableSearcher of(CableIndex index) throws IOException {
        if (index instanceof LuceneCableIndex lucene) {
            return new EmbeddedSearcher(IndexReaders.of(lucene), Optional.empty());
        }
        throw new IllegalArgumentException("not an index that CableIndex.open opened: " + index);
    }

    @Override
    public SearchResults search(SearchRequest request) throws IOException {
        return readers.with(reader -> new Search(request, reader, readers.statesOf(reader)).run());
    }

    @Override
    public Stream<Hit> stream(SearchRequest request) throws IOException {
        DirectoryReader reader = readers.acquire();
        boolean open = false;
        try {
            readers.check(reader);
            HitPages pages = new HitPages(request, reader, readers.statesOf(reader));
            AtomicBoolean held = new AtomicBoolean(true);
            Stream<Hit> hits =
                    HitStream.of(() -> readers.read(reader, pages::next)).onClose(() -> release(reader, held));
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
            throw new UncheckedIOException("the files of the index in " + readers.folder() + " could not be closed", e);
        }
    }

    @Override
    public void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException {
        try {
            readers.with(reader -> {
                new Batch(request, reader, readers.statesOf(reader), System::nanoTime)
                        .run(
                                (done, share) -> CallerException.carrying(() -> progress.at(done, share)),
                                result -> CallerException.carrying(() -> results.accept(result)));
                return request;
            });
        } catch (CallerException e) {
            throw e.thrown();
        }
    }

    @Override
    public Optional<Cable> cable(String id) throws IOException {
        return withCable(id, IdLookup.Place::read);
    }

    @Override
    public List<Cable> cables(String id) throws IOException {
        return inTime((reader, deadline) -> cables(new IdLookup(TimedReader.of(reader, deadline)), id));
    }

    @Override
    public Optional<Cable> cable(Hit hit) throws IOException {
        return withKey(new CableKey(hit.id(), hit.document()), IdLookup.Place::read);
    }

    @Override
    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        return inTime((reader, deadline) -> {
            Optional<IdLookup.Place> place = new IdLookup(reader).findOne(id);
            CableMarker marker = new CableMarker(new IndexSearcher(TimedReader.of(reader, deadline)), query);
            return place.isPresent() ? Optional.of(marker.mark(place.get())) : Optional.empty();
        });
    }

    @Override
    public List<MarkedCable> markAll(String id, CableQuery query) throws IOException {
        return inTime((reader, deadline) -> {
            CableMarker marker = new CableMarker(new IndexSearcher(TimedReader.of(reader, deadline)), query);
            List<MarkedCable> marked = new ArrayList<>();
            for (IdLookup.Place place : new IdLookup(reader).find(id)) {
                marked.add(marker.mark(place));
            }
            return List.copyOf(marked);
        });
    }

    @Override
    public Optional<String> source(String id) throws IOException {
        return withCable(id, IdLookup.Place::source);
    }

    @Override
    public Optional<String> source(Cable cable) throws IOException {
        return withKey(CableKey.of(cable), IdLookup.Place::source);
    }

    @Override
    public Optional<Citations> citations(String id) throws IOException {
        return withCables(id, (cables, ids) -> CitationLookup.of(cables, new IndexCables(ids)));
    }

    @Override
    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        Limits.requireAtLeast(0, limit);
        return inTime((reader, deadline) ->
                new Suggester(new IndexSuggestions(TimedReader.of(reader, deadline))).suggest(field, prefix, limit));
    }

    @Override
    public Optional<CitationThread> thread(String id, int limit) throws IOException {
        Limits.requireAtLeast(1, limit);
        return withCables(id, (cables, ids) -> new ThreadWalk(new IndexCables(ids), limit).from(cables));
    }

    @Override
    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        Limits.requireAtLeast(0, limit);
        return inTime((reader, deadline) -> {
            Optional<IdLookup.Place> place = new IdLookup(reader).findOne(id);
            return place.isPresent()
                    ? Optional.of(new Similar(reader, deadline).to(place.get().read(), limit))
                    : Optional.empty();
        });
    }

    @Override
    public GapReport gaps(GapRequest request) throws IOException {
        return inTime((reader, deadline) -> Gaps.of(new IndexGaps(TimedReader.of(reader, deadline)), request));
    }

    @Override
    public List<SimilarCable> similar(Cable cable, int limit) throws IOException {
        Limits.requireAtLeast(0, limit);
        return inTime((reader, deadline) -> new Similar(reader, deadline).to(cable, limit));
    }

    @Override
    public IndexStats stats() throws IOException {
        return inTime((reader, deadline) -> CableIndex.stats(readers.folder(), (done, share) -> deadline.check()));
    }

    @Override
    public CableSearcher within(Duration timeLimit) {
        Limits.requireNotNegative(timeLimit);
        return new EmbeddedSearcher(readers, Optional.of(timeLimit));
    }

    @Override
    public boolean refresh() throws IOException {
        return readers.refresh();
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }

    @FunctionalInterface
    private interface TimedFunction<T> {
        T apply(DirectoryReader reader, Deadline deadline) throws IOException;
    }

    @FunctionalInterface
    private interface PlaceFunction<T> {
        T apply(IdLookup.Place place) throws IOException;
    }

    @FunctionalInterface
    private interface CablesFunction<T> {
        T apply(List<Cable> cables, IdLookup ids) throws IOException;
    }

    private <T> Optional<T> withCable(String id, PlaceFunction<T> function) throws IOException {
        return inTime(
                (reader, deadline) -> applied(new IdLookup(TimedReader.of(reader, deadline)).findOne(id), function));
    }

    private <T> Optional<T> withKey(CableKey key, PlaceFunction<T> function) throws IOException {
        return inTime((reader, deadline) ->
                applied(new IdLookup(TimedReader.of(reader, deadline)).withKey(key.toString()), function));
    }

    private static <T> Optional<T> applied(Optional<IdLookup.Place> place, PlaceFunction<T> function)
            throws IOException {
        return place.isPresent() ? Optional.of(function.apply(place.get())) : Optional.empty();
    }

    private <T> Optional<T> withCables(String id, CablesFunction<T> function) throws IOException {
        return inTime((reader, deadline) -> {
            IdLookup ids = new IdLookup(TimedReader.of(reader, deadline));
            List<Cable> cables = cables(ids, id);
            return cables.isEmpty() ? Optional.empty() : Optional.of(function.apply(cables, ids));
        });
    }

    private static List<Cable> cables(IdLookup ids, String id) throws IOException {
        List<Cable> cables = new ArrayList<>();
        for (IdLookup.Place place : ids.find(id)) {
            cables.add(place.read());
        }
        return List.copyOf(cables);
    }

    /** Runs work that checks the time limit of this searcher. */
    private <T> T inTime(TimedFunction<T> function) throws IOException {
        Deadline deadline = new Deadline(timeLimit);
        Optional<T> result = readers.with(reader -> deadline.inTime(() -> function.apply(reader, deadline)));
        return result.orElseThrow(deadline::expired);
    }
}
