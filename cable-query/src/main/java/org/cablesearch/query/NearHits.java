package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Near hits of a query that hardly anything matches: the best cables or paragraphs for any of its bare words. They
 * still match the query's other clauses, selections and dates. A word also counts in a corrected spelling if hardly any
 * cable has it as typed, in the other spellings of a name, joined or divided if it is a compound, and in English if it
 * is a common word of another language. The words of a quotation count one by one.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="near"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface NearHits {

    /** A hit that has some of the words of a query. */
    interface NearHit {

        /** Creates a near hit without a name that differs. */
        static NearHit of(Hit hit, List<String> lacks) {
            return of(hit, lacks, Optional.empty());
        }

        /** Creates a near hit from its components. */
        static NearHit of(Hit hit, List<String> lacks, Optional<String> differs) {
            record MadeNearHit(Hit hit, List<String> lacks, Optional<String> differs) implements NearHit {}
            return new MadeNearHit(requireNonNull(hit, "hit"), List.copyOf(lacks), requireNonNull(differs, "differs"));
        }

        /** The cable or paragraph. */
        Hit hit();

        /** The words that it does not have in any form, as typed, in the order of the query. */
        List<String> lacks();

        /**
         * The person whom it names, and how that name differs from the one in the query: {@code Ali Akbar Velayati: Akbar
         * for A}; empty if it has the words as they are.
         */
        default Optional<String> differs() {
            return Optional.empty();
        }
    }

    /**
     * A word whose spelling was corrected.
     *
     * @param from the word as typed
     * @param to the one or two spellings that also count, the likeliest first
     */
    record Correction(String from, List<String> to) {

        /** @throws NullPointerException if a component is {@code null} */
        public Correction {
            requireNonNull(from, "from");
            to = List.copyOf(to);
        }
    }

    /** Creates near hits from their components. */
    static NearHits of(long total, List<NearHit> hits, List<Correction> corrected) {
        record MadeNearHits(long total, List<NearHit> hits, List<Correction> corrected) implements NearHits {}
        return new MadeNearHits(total, List.copyOf(hits), List.copyOf(corrected));
    }

    /**
     * The exact number of cables or paragraphs, beside the hits of the query, that have any of the words and match the other
     * clauses. Function words, and words of the frame that each cable has, do not count beside others.
     */
    long total();

    /** The best of them by score, at most a page. Hits of the query itself are left out. */
    List<NearHit> hits();

    /** The words whose spelling was corrected, in the order of the query. */
    List<Correction> corrected();
}
