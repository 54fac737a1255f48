// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.RecordHits;
import org.cablesearch.query.internal.request.Deadline;

/** Turns found hits into hits with snippets, which the code of the embedded engine creates from the stored cables. */
final class ShownHits {

    private ShownHits() {}

    /** All hits. Ends as late if time is up before they are shown. */
    static List<Hit> all(SearchRequest request, List<FoundHit> found, Deadline deadline) throws IOException {
        List<Hit> hits = of(request, found, deadline);
        deadline.check();
        return hits;
    }

    /** The hits. Those that are not shown in time, except the first few, are left out. */
    static List<Hit> of(SearchRequest request, List<FoundHit> found, Deadline deadline) throws IOException {
        List<Hit> hits = new ArrayList<>();
        if (request.unit() == Unit.CABLE && request.snippets() == 0) {
            for (FoundHit hit : found) {
                hits.add(RecordHits.withoutSnippets(request, hit.cable(), score(request, hit)));
            }
            return hits;
        }
        Map<CableKey, Cable> cables = new LinkedHashMap<>();
        found.forEach(hit -> cables.putIfAbsent(hit.cable().key(), hit.cable()));
        try (RecordHits shown = new RecordHits(request, List.copyOf(cables.values()), deadline)) {
            for (FoundHit hit : found) {
                CableKey key = hit.cable().key();
                if (!shown.has(key)) {
                    break;
                }
                Hit read = request.unit() == Unit.CABLE
                        ? shown.cable(key, score(request, hit))
                        : shown.paragraph(key, hit.paragraph(), score(request, hit));
                if (hits.size() >= Engine.MIN_HITS_AFTER_DEADLINE && deadline.isOver()) {
                    break;
                }
                hits.add(read);
            }
        }
        return hits;
    }

    private static OptionalDouble score(SearchRequest request, FoundHit hit) {
        return request.sort() == Sort.RELEVANCE ? OptionalDouble.of(hit.score()) : OptionalDouble.empty();
    }
}
