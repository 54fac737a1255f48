package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A cable that is like another, and what the two share.
 *
 * @param hit the cable; its snippets are the paragraphs with most of the shared words
 * @param words words of the other cable that it has too, the most significant first, in the form in which the other has
 *     them
 * @param tags codes of TAGS that both have, in the order of the other cable
 * @param references what ties them: cables that both cite, and each of the two if the other cites it
 */
public record SimilarCable(Hit hit, List<String> words, List<String> tags, List<String> references) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public SimilarCable {
        requireNonNull(hit, "hit");
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
    }
}
