// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.gaps;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Reference;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;

/** Reads the cables of any searcher: slow, but all that a searcher offers. */
public final class SearcherGaps implements GapSource {

    private final CableSearcher searcher;
    private final TreeMap<String, List<Citing>> cited = new TreeMap<>();

    public SearcherGaps(CableSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public void cables(Cables cables) throws IOException {
        List<CableKey> keys;
        try (Stream<Hit> hits =
                searcher.stream(SearchRequest.of(CableQuery.all()).sort(Sort.ID).snippets(0))) {
            keys = hits.map(Hit::key).toList();
        }
        searcher.cables(keys, cable -> {
            Optional<Instant> sent = cable.date().map(CableDate::instant);
            cables.add(cable.id(), cable.canonicalId(), sent);
            cable.references().stream()
                    .map(Reference::cable)
                    .flatMap(Optional::stream)
                    .forEach(id -> cited.computeIfAbsent(Ids.normalize(id), key -> new ArrayList<>())
                            .add(new Citing(cable.id(), sent)));
        });
    }

    @Override
    public void citations(Citations citations) {
        cited.forEach((id, citing) -> {
            if (citations.wants(id)) {
                citations.add(id, citing);
            }
        });
    }
}
