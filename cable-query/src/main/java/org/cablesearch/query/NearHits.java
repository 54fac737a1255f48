// SPDX-License-Identifier: Apache-2.0
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
 * @param total the exact number of cables or paragraphs, beside the hits of the query, that have any of the words and
 *     match the other clauses. Function words, and words of the frame that each cable has, do not count beside others.
 * @param hits the best of them by score, at most a page. Hits of the query itself are left out.
 * @param corrected the words whose spelling was corrected, in the order of the query
 */
public record NearHits(long total, List<NearHit> hits, List<Correction> corrected) {

    /** @throws NullPointerException if a list or an element is {@code null} */
    public NearHits {
        hits = List.copyOf(hits);
        corrected = List.copyOf(corrected);
    }

    /**
     * These near hits and their number, without corrected words.
     *
     * @since 0.2
     */
    public static NearHits of(List<NearHit> hits) {
        return new NearHits(hits.size(), hits, List.of());
    }

    /**
     * A hit that has some of the words of a query.
     *
     * @param hit the cable or paragraph
     * @param missingWords the words that it does not have in any form, as typed, in the order of the query
     * @param nameDifference the person whom it names, and how that name differs from the one in the query: {@code Ali
     *     Akbar Velayati: Akbar for A}; empty if it has the words as they are
     */
    public record NearHit(Hit hit, List<String> missingWords, Optional<String> nameDifference) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public NearHit {
            requireNonNull(hit, "hit");
            missingWords = List.copyOf(missingWords);
            requireNonNull(nameDifference, "nameDifference");
        }

        /** A near hit without a name that differs. */
        public static NearHit of(Hit hit, List<String> missingWords) {
            return new NearHit(hit, missingWords, Optional.empty());
        }
    }

    /**
     * A word whose spelling was corrected.
     *
     * @param from the word as typed
     * @param to the one or two spellings that also count, the likeliest first
     */
    public record Correction(String from, List<String> to) {

        /** @throws NullPointerException if a component is {@code null} */
        public Correction {
            requireNonNull(from, "from");
            to = List.copyOf(to);
        }
    }
}
