package org.cablesearch.query;

/**
 * What a query may cost. What goes beyond is left out, with an issue.
 *
 * @param maxLength the longest text that is read, in characters
 * @param maxDepth the deepest nesting of parentheses, from 1 to 75
 * @param maxClauses the most words, those of phrases among them, and other clauses, from 1 to 1,000; a pattern counts as
 *     ten, or as several times ten if it is long or leaves much open, and as fifty where it stands in a phrase
 * @param leadingWildcards whether a pattern may begin with {@code *} or {@code ?}, which looks at every term there is
 */
public record QueryLimits(int maxLength, int maxDepth, int maxClauses, boolean leadingWildcards) {

    /** 16,384 characters, 50 levels, 500 clauses, no leading wildcards. */
    public static final QueryLimits DEFAULT = new QueryLimits(16_384, 50, 500, false);

    /** @throws IllegalArgumentException if a limit is below 1, or above 75 for depth or 1,000 for clauses */
    public QueryLimits {
        requireBetween(1, maxLength, Integer.MAX_VALUE, "maxLength");
        requireBetween(1, maxDepth, 75, "maxDepth");
        requireBetween(1, maxClauses, 1_000, "maxClauses");
    }

    private static void requireBetween(int least, int value, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
        }
    }
}
