package org.cablesearch.query;

import java.util.Optional;
import org.cablesearch.query.internal.result.QueryHintData;

/**
 * What could be asked instead of a query that was understood, and how much it would find: a person whom its words name, a word
 * that no cable has, the word without which something is found.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="hints"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface QueryHint permits QueryHintData {

    /** What the hint is about, for the person who wrote the query. */
    String message();

    /** Where the words that it is about begin in the text of the query, in UTF-16 units; 0 for a query without a text. */
    int start();

    /** Where they end, exclusive. */
    int end();

    /** What to ask; it finds something. Empty if there is nothing better to ask. */
    Optional<String> suggestion();

    /** How many hits the suggestion has under the selections and dates of the request; 0 without a suggestion. */
    long count();
}
