// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.index.Commit;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Reference;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.WatchResult;
import org.cablesearch.query.internal.gaps.Gaps;
import org.cablesearch.query.internal.gaps.SearcherGaps;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.CollocateCounts;
import org.cablesearch.query.internal.view.Comparisons;
import org.cablesearch.query.internal.view.Counting;
import org.cablesearch.query.internal.view.Firsts;
import org.cablesearch.query.internal.view.Trends;
import org.cablesearch.query.internal.watch.SearcherWatch;
import org.cablesearch.query.internal.watch.Watch;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.First;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.query.view.Trend;

/**
 * The part of a searcher that is the same for all engines: the deadline of each call, and all calls but searches. An
 * engine gets a deadline only from here.
 *
 * @param <I> what a call reads
 */
public abstract class EngineSearcher<I extends OpenIndex> implements CableSearcher {

    /** Computes a result from two arguments, and may fail to read the index. */
    @FunctionalInterface
    private interface Made<A, B, T> {
        T of(A one, B other) throws IOException;
    }

    private final CallLimits limits;

    protected EngineSearcher(CallLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks how long a call may take.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public static void requireNotNegative(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a time limit must not be negative: " + limit);
        }
    }

    /** The result of work that reads the index and checks a deadline; empty if time was up. */
    protected abstract <T> Optional<T> read(Deadline deadline, IOFunction<I, T> reading) throws IOException;

    /** A searcher of the same index, open as long as this one, with other limits. */
    protected abstract CableSearcher with(CallLimits limits);

    @Override
    public final CableSearcher within(Duration timeLimit) {
        requireNotNegative(timeLimit);
        return with(limits.each(timeLimit));
    }

    @Override
    public final CableSearcher cancelledBy(BooleanSupplier isCancelled) {
        return with(limits.cancelledBy(isCancelled));
    }

    /** The limits of each call. */
    protected final CallLimits limits() {
        return limits;
    }

    /** See {@link CallLimits#deadline}. */
    protected final Deadline deadline(Optional<Duration> ofRequest) {
        return limits.deadline(ofRequest);
    }

    /** The result of work that reads the index within the time limit. */
    protected final <T> T inTime(IOFunction<I, T> reading) throws IOException {
        Deadline deadline = deadline(Optional.empty());
        return read(deadline, reading).orElseThrow(deadline::expired);
    }

    @Override
    public Optional<Cable> cable(String id) throws IOException {
        return ofFirst(id, OpenIndex::cable);
    }

    @Override
    public List<Cable> cables(String id) throws IOException {
        return inTime(index -> cables(index, index.find(id)));
    }

    @Override
    public List<CableKey> keys(String id, Optional<String> document) throws IOException {
        return inTime(index -> index.find(id).stream()
                .filter(key -> document.isEmpty() || key.document().equals(document))
                .toList());
    }

    @Override
    public Optional<Cable> cable(CableKey key) throws IOException {
        return inTime(index -> index.cable(key));
    }

    @Override
    public void cables(Collection<CableKey> keys, Consumer<Cable> cables) throws IOException {
        inTime(index -> {
            index.cables(keys, cables);
            return keys;
        });
    }

    @Override
    public Optional<MarkedCable> mark(String id, CableQuery query) throws IOException {
        return ofFirst(id, (index, key) -> index.mark(key, query));
    }

    @Override
    public Optional<MarkedCable> mark(CableKey key, CableQuery query) throws IOException {
        return inTime(index -> index.mark(key, query));
    }

    @Override
    public Optional<String> source(String id) throws IOException {
        return ofFirst(id, OpenIndex::source);
    }

    @Override
    public Optional<String> source(CableKey key) throws IOException {
        return inTime(index -> index.source(key));
    }

    @Override
    public Optional<CitationLinks> citations(String id) throws IOException {
        return inTime(index -> ofCables(index, index.find(id), EngineSearcher::citations));
    }

    @Override
    public Optional<CitationLinks> citations(List<CableKey> cables) throws IOException {
        return inTime(index -> ofCables(index, cables, EngineSearcher::citations));
    }

    @Override
    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        NumberRange.FROM_ZERO.require("limit", limit);
        return inTime(index -> new Suggester(index.suggestions(), index.deadline()).suggest(field, prefix, limit));
    }

    @Override
    public Optional<CableThread> thread(String id, int limit) throws IOException {
        NumberRange.FROM_ONE.require("limit", limit);
        return inTime(index -> thread(index, index.find(id), limit));
    }

    @Override
    public Optional<CableThread> thread(List<CableKey> cables, int limit) throws IOException {
        NumberRange.FROM_ONE.require("limit", limit);
        return inTime(index -> thread(index, cables, limit));
    }

    private static Optional<CableThread> thread(OpenIndex index, List<CableKey> keys, int limit) throws IOException {
        return ofCables(index, keys, (same, cables) -> new ThreadWalk(same, limit).from(cables));
    }

    @Override
    public Optional<List<SimilarCable>> similar(String id, int limit) throws IOException {
        NumberRange.FROM_ZERO.require("limit", limit);
        return ofFirst(id, (index, key) -> similar(index, key, limit));
    }

    @Override
    public Optional<List<SimilarCable>> similar(CableKey key, int limit) throws IOException {
        NumberRange.FROM_ZERO.require("limit", limit);
        return inTime(index -> similar(index, key, limit));
    }

    private static Optional<List<SimilarCable>> similar(OpenIndex index, CableKey key, int limit) throws IOException {
        Optional<Cable> cable = index.cable(key);
        return cable.isPresent() ? Optional.of(index.similar(cable.get(), limit)) : Optional.empty();
    }

    private <T> Optional<T> ofFirst(String id, Made<OpenIndex, CableKey, Optional<T>> function) throws IOException {
        return inTime(index -> {
            List<CableKey> keys = index.find(id);
            return keys.isEmpty() ? Optional.empty() : function.of(index, keys.getFirst());
        });
    }

    private static <T> Optional<T> ofCables(
            OpenIndex index, List<CableKey> keys, Made<OpenIndex, List<Cable>, T> function) throws IOException {
        List<Cable> cables = cables(index, keys);
        return cables.isEmpty() ? Optional.empty() : Optional.of(function.of(index, cables));
    }

    private static List<Cable> cables(OpenIndex index, List<CableKey> keys) throws IOException {
        List<Cable> cables = new ArrayList<>();
        index.cables(keys, cables::add);
        cables.sort(Comparator.comparing(Cable::key));
        return List.copyOf(cables);
    }

    /** The cables that the documents of one number cite, each once, and those that cite the number. */
    private static CitationLinks citations(OpenIndex index, List<Cable> documents) throws IOException {
        Map<String, CitationLinks.Cited> cites = new LinkedHashMap<>();
        for (Cable document : documents) {
            for (Reference reference : document.references()) {
                Optional<String> cited = reference.cable();
                if (cited.isPresent() && !cites.containsKey(cited.get())) {
                    boolean isHeld = !index.referred(cited.get()).isEmpty();
                    cites.put(cited.get(), new CitationLinks.Cited(cited.get(), isHeld));
                }
            }
        }
        Set<String> citedBy = new TreeSet<>();
        index.citing(documents).forEach(citing -> citedBy.add(citing.id()));
        documents.forEach(document -> citedBy.remove(document.id()));
        return new CitationLinks(documents.getFirst().id(), List.copyOf(cites.values()), List.copyOf(citedBy));
    }

    /** Makes a view or a report of other calls, which all end at its deadline. */
    private <T> T made(Deadline deadline, Made<CableSearcher, Deadline, T> made) throws IOException {
        return made.of(with(limits.until(deadline)), deadline);
    }

    @Override
    public Trend trend(SearchRequest request, Trend.Period by) throws IOException {
        return made(deadline(request.deadline()), (calls, deadline) -> Trends.of(calls, request, by, deadline));
    }

    @Override
    public Comparison compare(SearchRequest a, SearchRequest b, Comparison.By by, int limit) throws IOException {
        return made(
                deadline(a.deadline()),
                (calls, deadline) -> Comparisons.of(new Counting(calls, deadline), a, b, by, limit));
    }

    @Override
    public Collocates collocates(SearchRequest request, int span) throws IOException {
        return made(
                deadline(request.deadline()),
                (calls, deadline) -> CollocateCounts.of(new Counting(calls, deadline), request, span, request.limit()));
    }

    @Override
    public First first(SearchRequest request, Dimension by) throws IOException {
        return made(deadline(request.deadline()), (calls, deadline) -> Firsts.of(calls, request, by, deadline));
    }

    @Override
    public GapReport gaps(GapRequest request) throws IOException {
        return made(deadline(Optional.empty()), (calls, deadline) -> Gaps.of(new SearcherGaps(calls), request));
    }

    @Override
    public Optional<Commit> commit() throws IOException {
        return inTime(index -> Optional.empty());
    }

    @Override
    public WatchResult watch(WatchRequest request) throws IOException {
        return made(
                deadline(request.search().deadline()),
                (calls, deadline) -> Watch.of(new SearcherWatch(calls, request.search()), request));
    }
}
