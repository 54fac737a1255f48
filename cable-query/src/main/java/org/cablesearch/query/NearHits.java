package org.cablesearch.query;

import java.util.List;
import org.cablesearch.query.internal.result.NearHitsData;

/**
 * What has most of the bare words of a query of which nothing has all. Its other clauses, selections and dates hold.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="near"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface NearHits permits NearHitsData {

    /** A hit that lacks some of the words. */
    sealed interface NearHit permits NearHitsData.NearHitData {

        /** The cable or paragraph. */
        Hit hit();

        /** The words that it lacks, as they were typed, in the order of the query. */
        List<String> lacks();
    }

    /** How many cables or paragraphs have more than half of the words; exact. */
    long total();

    /** The best of them, as many as a page of the request takes: those that lack the fewest words, then by score. */
    List<NearHit> hits();
}
