package org.cablesearch.query;

import java.util.List;
import org.cablesearch.query.internal.result.NearHitsData;

/**
 * Near hits of a query that hardly anything matches as it stands: the best cables or paragraphs for any of its bare words, which
 * meet the query's other clauses, selections and dates. A word also counts in a corrected spelling if hardly any cable has it as
 * typed, in the other spellings of a name, and as the name of the post that sent the cable; the words of a quotation count one by
 * one.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="near"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface NearHits permits NearHitsData {

    /** A hit that has some of the words of a query. */
    sealed interface NearHit permits NearHitsData.NearHitData {

        /** The cable or paragraph. */
        Hit hit();

        /** The words that it lacks in any form, as typed, in the order of the query. */
        List<String> lacks();
    }

    /**
     * A word whose spelling was corrected.
     *
     * @param from the word as typed
     * @param to the spellings that also count, the likeliest first: one or two
     */
    record Correction(String from, List<String> to) {

        /** Copies the list. */
        public Correction {
            to = List.copyOf(to);
        }
    }

    /** How many cables or paragraphs have any of the words, and meet the other clauses; exact. */
    long total();

    /** The best of them, at most a page, by score; none that the query matches as it stands. */
    List<NearHit> hits();

    /** The words whose spelling was corrected, in the order of the query. */
    List<Correction> corrected();
}
