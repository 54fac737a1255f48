// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;

/** The hits of a query with any searcher: reads every hit. It does not know when texts changed. */
public record SearcherWatch(CableSearcher searcher, CableQuery query) implements WatchSource {

    @Override
    public String index() {
        return "";
    }

    @Override
    public long change() {
        return 0;
    }

    @Override
    public List<Found> all() throws IOException {
        return found(SearchRequest.of(query), 0);
    }

    @Override
    public List<Found> after(long change) throws IOException {
        return all();
    }

    @Override
    public List<Found> since(Instant load) throws IOException {
        return found(SearchRequest.of(query).addedSince(load), load.getEpochSecond());
    }

    @Override
    public long total() throws IOException {
        return all().size();
    }

    private List<Found> found(SearchRequest request, long added) throws IOException {
        List<CableKey> keys;
        try (Stream<Hit> hits = searcher.stream(request.snippets(0))) {
            keys = hits.map(Hit::key).toList();
        }
        List<Found> found = new ArrayList<>();
        searcher.cables(
                keys,
                cable -> found.add(new Found(cable.key(), cable.provenance().textHash(), added, added)));
        return found;
    }
}
