package org.cablesearch.query.internal.request;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryLimits;

/** Bounds on the size of a query's tree, whether parsed or created in code. */
public final class TreeBounds {

    /** The maximum number of leaves that Lucene accepts in one query, see {@code ClauseLimitExempt}. */
    public static final int MAX_LEAVES = 1_000;

    /**
     * The maximum nesting depth. Trees are walked by recursion, here and in Lucene: a stack of one megabyte is enough
     * for 400 levels, one of 640 KB for more than 200. The limit for the text of a query is lower, see
     * {@link QueryLimits}.
     */
    private static final int MAX_DEPTH = 160;

    private TreeBounds() {}

    /**
     * Checks the clauses of a conjunction or disjunction, and copies the list.
     *
     * @throws IllegalArgumentException if there are fewer than two or too many, or if they are nested too deep to be
     *     put into a clause
     */
    public static List<CableQuery> require(List<CableQuery> clauses) {
        List<CableQuery> copy = List.copyOf(clauses);
        int leaves = copy.stream().mapToInt(TreeBounds::leaves).sum();
        if (copy.size() < 2 || leaves > MAX_LEAVES) {
            throw new IllegalArgumentException("two to 1,000 clauses are needed, not " + leaves);
        }
        copy.forEach(TreeBounds::require);
        return copy;
    }

    /**
     * Checks that a clause may be inside another clause.
     *
     * @throws IllegalArgumentException if it is nested too deep
     */
    public static void require(CableQuery clause) {
        if (depth(requireNonNull(clause, "clause")) >= MAX_DEPTH) {
            throw new IllegalArgumentException("a query must not be nested deeper than " + MAX_DEPTH + " clauses");
        }
    }

    /** The number of leaves of a query. */
    public static int leaves(CableQuery query) {
        return switch (query) {
            case CableQuery.And and ->
                and.clauses().stream().mapToInt(TreeBounds::leaves).sum();
            case CableQuery.Or or ->
                or.clauses().stream().mapToInt(TreeBounds::leaves).sum();
            case CableQuery.Not not -> leaves(not.clause());
            case CableQuery.SameParagraph same -> leaves(same.clause());
            default -> 1;
        };
    }

    private static int depth(CableQuery query) {
        return switch (query) {
            case CableQuery.And and ->
                1 + and.clauses().stream().mapToInt(TreeBounds::depth).max().orElse(0);
            case CableQuery.Or or ->
                1 + or.clauses().stream().mapToInt(TreeBounds::depth).max().orElse(0);
            case CableQuery.Not not -> 1 + depth(not.clause());
            case CableQuery.SameParagraph same -> 1 + depth(same.clause());
            default -> 1;
        };
    }
}
