package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;

/** See {@link NearHits}. */
public record NearHitsData(long total, List<NearHit> hits, List<Correction> corrected) implements NearHits {

    public NearHitsData {
        hits = List.copyOf(hits);
        corrected = List.copyOf(corrected);
    }

    /** See {@link NearHits.NearHit}. */
    public record NearHitData(Hit hit, List<String> lacks) implements NearHit {

        public NearHitData {
            requireNonNull(hit, "hit");
            lacks = List.copyOf(lacks);
        }
    }
}
