// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.RecordHits;
import org.cablesearch.query.internal.request.Deadline;

/** Turns found hits into hits with snippets, which the code of the embedded engine creates from stored paragraphs. */
record ShownHits(SearchRequest request, Searching searching, QueryTranslator translator, Deadline deadline) {

    /** All hits. Ends as late if time is up before they are shown. */
    List<Hit> all(List<FoundHit> found) throws IOException {
        List<Hit> hits = inTime(found);
        deadline.check();
        return hits;
    }

    /** The hits. Ends as late if time is up before the last. */
    List<Hit> inTime(List<FoundHit> found) throws IOException {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<CableKey, Cable> cables = new LinkedHashMap<>();
        found.forEach(hit -> cables.putIfAbsent(hit.cable().key(), hit.cable()));
        List<RecordHits.Found> read = new ShownCables(request, cables, searching, translator).read(found);
        List<Hit> hits = new ArrayList<>();
        if (request.unit() == Unit.CABLE && request.snippets() == 0) {
            for (int i = 0; i < found.size(); i++) {
                hits.add(RecordHits.withoutSnippets(request, read.get(i), score(found.get(i))));
            }
            return hits;
        }
        try (RecordHits shown = new RecordHits(request, read, translator::tooOpen, deadline)) {
            for (FoundHit hit : found) {
                deadline.check();
                CableKey key = hit.cable().key();
                hits.add(
                        request.unit() == Unit.CABLE
                                ? shown.hit(key, score(hit))
                                : shown.hit(key, hit.paragraph(), score(hit)));
            }
        }
        return hits;
    }

    /** The first few hits without snippets, for when time is up. */
    List<Hit> late(List<FoundHit> found) throws IOException {
        return Each.of(
                found.subList(0, Math.min(found.size(), Engine.MIN_HITS_AFTER_DEADLINE)),
                hit -> RecordHits.withoutSnippets(
                        request, new RecordHits.Found(hit.cable(), List.of(), false, Set.of()), score(hit)));
    }

    private OptionalDouble score(FoundHit hit) {
        return request.sort() == Sort.RELEVANCE ? OptionalDouble.of(hit.score()) : OptionalDouble.empty();
    }
}
