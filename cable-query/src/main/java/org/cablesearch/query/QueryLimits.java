package org.cablesearch.query;

import java.util.Objects;

/**
 * Limits for the text of a query. A clause that exceeds a limit is left out of the query and reported as an issue.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="limits"}
 *
 * <p>Immutable and safe for use by many threads. Each method with an argument returns a changed copy.
 */
public final class QueryLimits {

    /** The default limits: 16,384 characters, 50 levels, 500 clauses, no leading wildcards. */
    public static final QueryLimits DEFAULT = new QueryLimits(16_384, 50, 500, false);

    private final int maxLength;
    private final int maxDepth;
    private final int maxClauses;
    private final boolean leadingWildcards;

    private QueryLimits(int maxLength, int maxDepth, int maxClauses, boolean leadingWildcards) {
        this.maxLength = requireBetween(1, maxLength, Integer.MAX_VALUE, "maxLength");
        this.maxDepth = requireBetween(1, maxDepth, 75, "maxDepth");
        this.maxClauses = requireBetween(1, maxClauses, 1_000, "maxClauses");
        this.leadingWildcards = leadingWildcards;
    }

    /** The maximum length of the text, in characters. */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Sets the maximum length of the text.
     *
     * @throws IllegalArgumentException if below 1
     */
    public QueryLimits maxLength(int characters) {
        return new QueryLimits(characters, maxDepth, maxClauses, leadingWildcards);
    }

    /** The maximum nesting depth of parentheses. */
    public int maxDepth() {
        return maxDepth;
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
     * The maximum number of clauses. Each word of a phrase counts as one, a pattern as ten, a long or very open pattern
     * as several times ten, and a pattern without a first letter, a pattern in a phrase or a word with {@code ~2} as
     * fifty.
     */
    public int maxClauses() {
        return maxClauses;
    }

    /**
     * Sets the maximum number of clauses.
     *
     * @throws IllegalArgumentException if below 1 or above 1,000
     */
    public QueryLimits maxClauses(int clauses) {
        return new QueryLimits(maxLength, maxDepth, clauses, leadingWildcards);
    }

    /** Whether a pattern may begin with {@code *} or {@code ?}, which compares it with every term of the field. */
    public boolean leadingWildcards() {
        return leadingWildcards;
    }

    /** Allows or refuses patterns that begin with a wildcard. */
    public QueryLimits leadingWildcards(boolean allowed) {
        return new QueryLimits(maxLength, maxDepth, maxClauses, allowed);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof QueryLimits other
                && maxLength == other.maxLength
                && maxDepth == other.maxDepth
                && maxClauses == other.maxClauses
                && leadingWildcards == other.leadingWildcards;
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxLength, maxDepth, maxClauses, leadingWildcards);
    }

    @Override
    public String toString() {
        return "QueryLimits[maxLength=" + maxLength + ", maxDepth=" + maxDepth + ", maxClauses=" + maxClauses
                + ", leadingWildcards=" + leadingWildcards + "]";
    }

    private static int requireBetween(int min, int value, int max, String name) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ": " + value);
        }
        return value;
    }
}
