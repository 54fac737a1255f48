// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.WatchState;

/** The hits of a search with any searcher: reads every hit. It does not know when texts changed. */
public record SearcherWatch(CableSearcher searcher, SearchRequest request) implements WatchSource {

    @Override
    public String history() {
        return "";
    }

    @Override
    public long change() {
        return 0;
    }

    @Override
    public boolean continues(WatchState earlier) {
        return false;
    }

    @Override
    public List<Found> all() throws IOException {
        return found(request, 0);
    }

    @Override
    public Set<CableKey> after(long change) {
        throw new UnsupportedOperationException("a searcher does not know the numbers of changes: " + searcher);
    }

    @Override
    public List<Found> since(Instant load) throws IOException {
        Instant later = request.addedSince().filter(load::isBefore).orElse(load);
        return found(request.addedSince(later), load.getEpochSecond());
    }

    private List<Found> found(SearchRequest narrowed, long added) throws IOException {
        List<CableKey> keys;
        try (Stream<Hit> hits = searcher.stream(narrowed.snippets(0).withoutCursor())) {
            keys = hits.map(Hit::key).distinct().toList();
        }
        List<Found> found = new ArrayList<>();
        searcher.cables(
                keys,
                cable -> found.add(new Found(cable.key(), cable.provenance().textHash(), added, added)));
        return found;
    }
}
