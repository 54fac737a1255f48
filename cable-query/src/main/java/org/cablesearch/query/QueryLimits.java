// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import org.cablesearch.model.internal.text.NumberRange;

/**
 * Limits for the text of a query. A clause that exceeds a limit is left out of the query and reported as an issue.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="limits"}
 *
 * <p>Immutable and safe for use by many threads. Each method with an argument returns a changed copy.
 *
 * @param maxLength the maximum length of the text, in characters; at least 1
 * @param maxDepth the maximum nesting depth of parentheses, from 1 to 75
 * @param maxClauses the maximum number of clauses, from 1 to 1,000. Each word of a phrase counts as one, a pattern as
 *     ten, a long or very open pattern as several times ten, and a pattern without a first letter, a pattern in a phrase
 *     or a word with {@code ~2} as fifty
 * @param leadingWildcards whether a pattern may begin with {@code *} or {@code ?}, which compares it with every term of
 *     the field
 */
public record QueryLimits(int maxLength, int maxDepth, int maxClauses, boolean leadingWildcards) {

    private static final NumberRange DEPTH = new NumberRange(1, 75);
    private static final NumberRange CLAUSES = new NumberRange(1, 1_000);

    /** The default limits: 16,384 characters, 50 levels, 500 clauses, no leading wildcards. */
    public static final QueryLimits DEFAULT = new QueryLimits(16_384, 50, 500, false);

    /** @throws IllegalArgumentException if a limit is out of bounds */
    public QueryLimits {
        NumberRange.FROM_ONE.require("maxLength", maxLength);
        DEPTH.require("maxDepth", maxDepth);
        CLAUSES.require("maxClauses", maxClauses);
    }

    /**
     * Sets the maximum length of the text.
     *
     * @throws IllegalArgumentException if below 1
     */
    public QueryLimits maxLength(int characters) {
        return new QueryLimits(characters, maxDepth, maxClauses, leadingWildcards);
    }

    /**
     * Sets the maximum nesting depth.
     *
     * @throws IllegalArgumentException if below 1 or above 75
     */
    public QueryLimits maxDepth(int levels) {
        return new QueryLimits(maxLength, levels, maxClauses, leadingWildcards);
    }

    /**
     * Sets the maximum number of clauses.
     *
     * @throws IllegalArgumentException if below 1 or above 1,000
     */
    public QueryLimits maxClauses(int clauses) {
        return new QueryLimits(maxLength, maxDepth, clauses, leadingWildcards);
    }

    /** Allows or refuses patterns that begin with a wildcard. */
    public QueryLimits leadingWildcards(boolean allowed) {
        return new QueryLimits(maxLength, maxDepth, maxClauses, allowed);
    }
}
