// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.browse.OpenIndex;
import org.cablesearch.query.internal.browse.SuggestionSource;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.gaps.GapSource;
import org.cablesearch.query.internal.gaps.IndexGaps;
import org.cablesearch.query.internal.lookup.IndexSuggestions;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.request.CallerException;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.snippet.CableMarker;

/** An index that is searched in this JVM, as one call reads it. */
final class EmbeddedIndex implements OpenIndex {

    private final DirectoryReader reader;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final IdLookup ids;

    EmbeddedIndex(DirectoryReader reader, Deadline deadline) throws IOException {
        this.reader = reader;
        this.deadline = deadline;
        this.searcher = TimedSearcher.of(reader, deadline);
        this.ids = new IdLookup(searcher.getIndexReader());
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public List<CableKey> find(String id) throws IOException {
        return keys(ids.find(id));
    }

    @Override
    public List<CableKey> referred(String id) throws IOException {
        return keys(ids.referred(id));
    }

    @Override
    public List<CableKey> citing(String id) throws IOException {
        return keys(ids.citing(id));
    }

    private static List<CableKey> keys(List<IdLookup.Place> places) throws IOException {
        return Each.of(places, IdLookup.Place::key);
    }

    @Override
    public Optional<Cable> cable(CableKey key) throws IOException {
        return part(key, IdLookup.Place::read);
    }

    @Override
    public void cables(Collection<CableKey> keys, Consumer<Cable> cables) throws IOException {
        Map<LeafReaderContext, BitSet> wanted = new LinkedHashMap<>();
        for (CableKey key : keys) {
            ids.withKey(key)
                    .ifPresent(place -> wanted.computeIfAbsent(place.leaf(), leaf -> new BitSet())
                            .set(place.document()));
        }
        for (Map.Entry<LeafReaderContext, BitSet> segment : wanted.entrySet()) {
            Blocks.readAll(segment.getKey(), segment.getValue(), cable -> {
                deadline.check();
                CallerException.carrying(() -> cables.accept(cable));
            });
        }
    }

    @Override
    public Optional<Cable> head(CableKey key) throws IOException {
        return part(key, place -> Blocks.readWithoutParagraphs(place.leaf(), place.document()));
    }

    @Override
    public Optional<String> source(CableKey key) throws IOException {
        return part(key, IdLookup.Place::source);
    }

    @Override
    public Optional<MarkedCable> mark(CableKey key, CableQuery query) throws IOException {
        return part(key, place -> new CableMarker(searcher, query, deadline).mark(place));
    }

    private <T> Optional<T> part(CableKey key, IOFunction<IdLookup.Place, T> part) throws IOException {
        Optional<IdLookup.Place> place = ids.withKey(key);
        return place.isPresent() ? Optional.of(part.apply(place.get())) : Optional.empty();
    }

    @Override
    public SuggestionSource suggestions() {
        return new IndexSuggestions(searcher.getIndexReader(), deadline);
    }

    @Override
    public List<SimilarCable> similar(Cable cable, int limit) throws IOException {
        return new Similar(reader, deadline).to(cable, limit);
    }
    /** The ids, dates and citations of all cables. */
    GapSource gaps() {
        return new IndexGaps(searcher.getIndexReader());
    }
}
