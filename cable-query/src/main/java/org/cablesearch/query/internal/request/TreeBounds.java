// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    static final int MAX_DEPTH = 160;

    private TreeBounds() {}

    /**
     * Checks the clauses of a conjunction or disjunction, and copies the list.
     *
     * @throws IllegalArgumentException if there are fewer than two or too many, or if they are nested too deep to be
     *     put into a clause
     */
    public static List<CableQuery> require(List<CableQuery> clauses) {
        List<CableQuery> copy = List.copyOf(clauses);
        int leaves = leaves(copy);
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
        return leaves(List.of(query));
    }

    private static int leaves(List<CableQuery> clauses) {
        int leaves = 0;
        Deque<CableQuery> rest = new ArrayDeque<>(clauses);
        while (!rest.isEmpty()) {
            List<CableQuery> inside = inside(rest.pop());
            leaves += inside.isEmpty() ? 1 : 0;
            rest.addAll(inside);
        }
        return leaves;
    }

    /** The first of these clauses, as many as may be joined to one query. */
    public static List<CableQuery> first(List<CableQuery> clauses) {
        int leaves = 0;
        int count = 0;
        while (count < clauses.size() && leaves + leaves(clauses.get(count)) <= MAX_LEAVES) {
            leaves += leaves(clauses.get(count));
            count++;
        }
        return List.copyOf(clauses.subList(0, count));
    }

    private static int depth(CableQuery query) {
        int depth = 0;
        for (List<CableQuery> level = List.of(query); !level.isEmpty(); level = inside(level)) {
            depth++;
        }
        return depth;
    }

    /** The clauses one level deeper than these. Level by level, a deep tree needs no stack. */
    private static List<CableQuery> inside(List<CableQuery> level) {
        List<CableQuery> inside = new ArrayList<>();
        for (CableQuery clause : level) {
            inside.addAll(inside(clause));
        }
        return inside;
    }

    /** The clauses directly inside a clause; none for a leaf. */
    public static List<CableQuery> inside(CableQuery clause) {
        return switch (clause) {
            case CableQuery.And and -> and.clauses();
            case CableQuery.Or or -> or.clauses();
            case CableQuery.Not not -> List.of(not.clause());
            case CableQuery.SameParagraph same -> List.of(same.clause());
            default -> List.of();
        };
    }
}
