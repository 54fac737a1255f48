// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A cable similar to another cable, and what the two share.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="similar"}
 *
 * @param hit the cable. Its snippets are the paragraphs with the most shared words.
 * @param words words that both have, the most significant first, in the form in which the other cable has them
 * @param tags codes of the TAGS that both have, in the order of the other cable
 * @param references the citations that connect the two: the ids of cables that both cite, and the id of one if the other
 *     cites it
 */
public record SimilarCable(Hit hit, List<String> words, List<String> tags, List<String> references) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public SimilarCable {
        requireNonNull(hit, "hit");
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
    }

    /**
     * A cable that shares only these words with the other.
     *
     * @since 0.2
     */
    public static SimilarCable of(Hit hit, List<String> words) {
        return new SimilarCable(hit, words, List.of(), List.of());
    }
}
