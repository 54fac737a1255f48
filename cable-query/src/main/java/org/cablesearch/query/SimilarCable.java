package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A cable similar to another cable, and what the two share.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="similar"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface SimilarCable {

    /** Creates a similar cable from its components. */
    static SimilarCable of(Hit hit, List<String> words, List<String> tags, List<String> references) {
        record MadeSimilarCable(Hit hit, List<String> words, List<String> tags, List<String> references)
                implements SimilarCable {}
        return new MadeSimilarCable(
                requireNonNull(hit, "hit"), List.copyOf(words), List.copyOf(tags), List.copyOf(references));
    }

    /** The cable. Its snippets are the paragraphs with the most shared words. */
    Hit hit();

    /** Words that both have, the most significant first, in the form in which the other cable has them. */
    List<String> words();

    /** Codes of the TAGS that both have, in the order of the other cable. */
    List<String> tags();

    /**
     * The citations that connect the two: the ids of cables that both cite, and the id of one if the other cites it.
     */
    List<String> references();
}
