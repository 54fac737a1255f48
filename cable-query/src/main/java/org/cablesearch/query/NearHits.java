package org.cablesearch.query;

import java.util.List;
import org.cablesearch.query.internal.result.NearHitsData;

/**
 * Near hits of a query whose bare words no cable or paragraph has all together: each has more than half of them, and
 * meets the query's other clauses, selections and dates.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="near"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface NearHits permits NearHitsData {

    /** A hit that lacks some of the words of a query. */
    sealed interface NearHit permits NearHitsData.NearHitData {

        /** The cable or paragraph. */
        Hit hit();

        /** The words that it lacks, as typed, in the order of the query. */
        List<String> lacks();
    }

    /** How many cables or paragraphs have more than half of the words; exact. */
    long total();

    /** The best of them, at most a page: those that lack the fewest words first, then by score. */
    List<NearHit> hits();
}
