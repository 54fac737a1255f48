package org.cablesearch.query;

import java.util.List;
import org.cablesearch.query.internal.result.SimilarCableData;

/**
 * A cable similar to another, and what the two share.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="similar"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface SimilarCable permits SimilarCableData {

    /** The cable; its snippets are the paragraphs with most of the shared words. */
    Hit hit();

    /** Words that both have, the most significant first, in the form in which the other cable has them. */
    List<String> words();

    /** Codes of the TAGS that both have, in the order of the other cable. */
    List<String> tags();

    /** Citations that connect them: the ids of cables that both cite, and the id of either if the other cites it. */
    List<String> references();
}
