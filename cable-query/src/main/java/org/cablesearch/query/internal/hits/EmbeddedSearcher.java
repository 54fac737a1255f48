// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.Commit;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.WatchResult;
import org.cablesearch.query.internal.browse.CallLimits;
import org.cablesearch.query.internal.browse.EngineSearcher;
import org.cablesearch.query.internal.deadline.TimedReader;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.gaps.Gaps;
import org.cablesearch.query.internal.lookup.ArchiveWords;
import org.cablesearch.query.internal.lookup.IndexWordCounts;
import org.cablesearch.query.internal.request.CallerException;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.CollocateCounts;
import org.cablesearch.query.internal.view.Comparisons;
import org.cablesearch.query.internal.view.Counting;
import org.cablesearch.query.internal.view.WordCounts;
import org.cablesearch.query.internal.watch.Watch;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapRequest;

/** Searches an index in a folder, or one open for writing, with Lucene in this JVM. */
public final class EmbeddedSearcher extends EngineSearcher<EmbeddedIndex> {

    private final IndexReaders readers;

    private EmbeddedSearcher(IndexReaders readers, CallLimits limits) {
        super(limits);
        this.readers = readers;
    }

    /** See {@link CableSearcher#open}. */
    public static CableSearcher open(Path folder) throws IOException {
        return open(folder, IndexFolder.openExisting(folder));
    }

    /** A searcher for an index in a directory; closing the searcher closes the directory. */
    static CableSearcher open(Path folder, Directory directory) throws IOException {
        return new EmbeddedSearcher(IndexReaders.of(folder, directory), CallLimits.none(System::nanoTime));
    }

    /** See {@link CableSearcher#of}. */
    public static CableSearcher of(CableIndex index) throws IOException {
        return of(index, System::nanoTime);
    }

    /** A searcher whose deadlines are measured by a clock like {@link System#nanoTime}. */
    public static CableSearcher of(CableIndex index, LongSupplier nanoTime) throws IOException {
        if (index instanceof LuceneCableIndex lucene) {
            return new EmbeddedSearcher(IndexReaders.of(lucene), CallLimits.none(nanoTime));
        }
        throw new IllegalArgumentException("not an index that CableIndex.open opened: " + index);
    }

    @Override
    public SearchResults search(SearchRequest request) throws IOException {
        Deadline deadline = deadline(request.deadline());
        return readers.with(
                () -> deadline, reader -> new LuceneSearch(request, reader, readers.statesOf(reader), deadline).run());
    }

    @Override
    public Stream<Hit> stream(SearchRequest request) throws IOException {
        return HitStream.of(() -> deadline(request.deadline()), new LuceneHitPages(request, readers));
    }

    @Override
    public Stream<CableVersion> versions(CableQuery query) throws IOException {
        return HitStream.of(() -> deadline(Optional.empty()), new LuceneVersionPages(query, readers));
    }

    @Override
    public void batch(BatchRequest request, Progress progress, Consumer<BatchResult> results) throws IOException {
        Supplier<Deadline> deadlines = () -> deadline(request.deadline());
        readers.with(deadlines, reader -> {
            new Batch(request, reader, readers.statesOf(reader), deadlines)
                    .run(
                            (done, share) -> CallerException.carrying(() -> progress.at(done, share)),
                            result -> CallerException.carrying(() -> results.accept(result)));
            return request;
        });
    }

    @Override
    public GapReport gaps(GapRequest request) throws IOException {
        return inTime(index -> Gaps.of(index.gaps(), request));
    }

    @Override
    public Comparison compare(SearchRequest a, SearchRequest b, Comparison.By by, int limit) throws IOException {
        Deadline deadline = deadline(a.deadline());
        return Comparisons.of(
                new Counting(this, deadline), a, b, by, limit, (one, other) -> words(one, other, deadline));
    }

    /** Counts the words of the hits of two requests in one reader. */
    private WordCounts words(SearchRequest a, SearchRequest b, Deadline deadline) throws IOException {
        Optional<WordCounts> counts = readers.with(
                () -> deadline,
                reader -> deadline.inTime(() -> {
                    FixedBitSet ofA = new LuceneSearch(a, reader, readers.statesOf(reader), deadline).paragraphs();
                    FixedBitSet ofB = new LuceneSearch(b, reader, readers.statesOf(reader), deadline).paragraphs();
                    return IndexWordCounts.of(reader, ofA, ofB, deadline);
                }));
        return counts.orElseThrow(deadline::expired);
    }

    @Override
    public Collocates collocates(SearchRequest request, int span) throws IOException {
        Deadline deadline = deadline(request.deadline());
        return CollocateCounts.of(
                new Counting(this, deadline),
                request,
                span,
                request.limit(),
                stems -> readers.with(
                                () -> deadline,
                                reader -> deadline.inTime(
                                        () -> ArchiveWords.counts(TimedReader.of(reader, deadline), stems, deadline)))
                        .orElseThrow(deadline::expired));
    }

    @Override
    public WatchResult watch(WatchRequest request) throws IOException {
        Deadline deadline = deadline(request.search().deadline());
        Optional<WatchResult> news = readers.with(
                () -> deadline,
                reader -> deadline.inTime(() -> {
                    FixedBitSet cables =
                            new LuceneSearch(request.search(), reader, readers.statesOf(reader), deadline).cables();
                    return Watch.of(new WatchedHits(cables, reader, readers.dataOf(reader), deadline), request);
                }));
        return news.orElseThrow(deadline::expired);
    }

    @Override
    public IndexStats stats() throws IOException {
        return inTime(index -> CableIndex.stats(
                readers.folder(), (done, share) -> index.deadline().check()));
    }

    @Override
    public Optional<Commit> commit() throws IOException {
        return Optional.of(readers.with(
                () -> deadline(Optional.empty()),
                reader -> readers.dataOf(reader).commit(reader)));
    }

    @Override
    public <T> T scan(Scan<T> work) throws IOException {
        try (IndexReaders now = readers.now()) {
            return work.of(new EmbeddedSearcher(now, limits()));
        }
    }

    @Override
    protected CableSearcher with(CallLimits limits) {
        return new EmbeddedSearcher(readers, limits);
    }

    @Override
    protected <T> Optional<T> read(Deadline deadline, IOFunction<EmbeddedIndex, T> reading) throws IOException {
        return readers.with(
                () -> deadline, reader -> deadline.inTime(() -> reading.apply(new EmbeddedIndex(reader, deadline))));
    }

    @Override
    public boolean refresh() throws IOException {
        return readers.refresh();
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}
