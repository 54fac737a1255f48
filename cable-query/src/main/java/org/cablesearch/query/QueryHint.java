package org.cablesearch.query;

import java.util.Optional;
import org.cablesearch.query.internal.result.QueryHintData;

/**
 * A hint at a better query, and how much that would find: a person whom the words name, a word that no cable has, or
 * the word without which the query finds something.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="hints"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface QueryHint permits QueryHintData {

    /** The message for the person who wrote the query. */
    String message();

    /** Where the words that it concerns begin in the text of the query, in UTF-16 units; 0 for a query without a text. */
    int start();

    /** Where they end, exclusive. */
    int end();

    /** A query that finds something; empty if there is no better one. */
    Optional<String> suggestion();

    /** The number of hits of the suggestion under the request's selections and dates; 0 without a suggestion. */
    long count();
}
