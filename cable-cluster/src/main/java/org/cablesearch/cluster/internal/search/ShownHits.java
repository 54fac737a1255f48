package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.RecordHits;

/** Turns found hits into hits with snippets, which the code of the embedded engine creates from the stored cables. */
final class ShownHits {

    private ShownHits() {}

    static List<Hit> of(SearchRequest request, List<FoundHit> found) throws IOException {
        List<Hit> hits = new ArrayList<>();
        if (request.unit() == Unit.CABLE && request.snippets() == 0) {
            found.forEach(hit -> hits.add(
                    RecordHits.withoutSnippets(hit.cable(), score(request, hit)).build()));
            return hits;
        }
        Map<CableKey, Cable> cables = found.stream()
                .map(FoundHit::cable)
                .collect(Collectors.toMap(Cable::key, Function.identity(), (one, same) -> one));
        try (RecordHits shown = new RecordHits(request, List.copyOf(cables.values()))) {
            for (FoundHit hit : found) {
                CableKey key = hit.cable().key();
                hits.add(
                        request.unit() == Unit.CABLE
                                ? shown.cable(key, score(request, hit))
                                : shown.paragraph(key, hit.paragraph(), score(request, hit)));
            }
        }
        return hits;
    }

    private static OptionalDouble score(SearchRequest request, FoundHit hit) {
        return request.sort() == Sort.RELEVANCE ? OptionalDouble.of(hit.score()) : OptionalDouble.empty();
    }
}
