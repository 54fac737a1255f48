package org.cablesearch.query;

import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;

/** Hits that were collected under a deadline, as hits of the reader itself, to which the ordinals of the facets belong. */
final class PlainHits extends FacetsCollector {

    private final List<MatchingDocs> hits;

    PlainHits(FacetsCollector collected, IndexReader reader) {
        this.hits = collected.getMatchingDocs().stream()
                .map(hits -> new MatchingDocs(
                        reader.leaves().get(hits.context().ord), hits.bits(), hits.totalHits(), hits.scores()))
                .toList();
    }

    @Override
    public List<MatchingDocs> getMatchingDocs() {
        return hits;
    }
}
