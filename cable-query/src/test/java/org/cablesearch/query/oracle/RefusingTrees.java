// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/** Random trees, in which some leaves are the phrase {@code the-s*}, which is refused. */
final class RefusingTrees {

    private static final CableQuery NOTHING = CableQuery.not(CableQuery.all());

    private static final List<CableQuery> LEAVES = List.of(
            CableQuery.wildcard("the-s*"),
            CableQuery.wildcard(CableField.TEXT, "the-s*"),
            CableQuery.wildcard("the-co*"),
            CableQuery.wildcard("the-s7*"),
            CableQuery.word("iran"),
            CableQuery.word("police"),
            CableQuery.word(CableField.MARKING, "SBU"),
            CableQuery.word(CableField.ID, "06POST3"),
            CableQuery.all());

    private final Random random;

    RefusingTrees(long seed) {
        this.random = new Random(seed);
    }

    CableQuery next(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 0 -> LEAVES.get(random.nextInt(LEAVES.size()));
            case 1, 2 -> CableQuery.not(next(depth - 1));
            case 3 -> CableQuery.and(clauses(depth));
            case 4 -> CableQuery.or(clauses(depth));
            default -> CableQuery.sameParagraph(next(depth - 1));
        };
    }

    private List<CableQuery> clauses(int depth) {
        return Stream.generate(() -> next(depth - 1))
                .limit(2 + random.nextInt(2))
                .toList();
    }

    /** What a tree finds for certain: a refused leaf matches nothing, and so does a NOT with a refused leaf inside. */
    static CableQuery certain(CableQuery tree) {
        return switch (tree) {
            case CableQuery.Not not -> hasRefused(not.clause()) ? NOTHING : not;
            case CableQuery.And and ->
                CableQuery.and(
                        and.clauses().stream().map(RefusingTrees::certain).toList());
            case CableQuery.Or or ->
                CableQuery.or(or.clauses().stream().map(RefusingTrees::certain).toList());
            case CableQuery.SameParagraph same -> CableQuery.sameParagraph(certain(same.clause()));
            default -> hasRefused(tree) ? NOTHING : tree;
        };
    }

    private static boolean hasRefused(CableQuery tree) {
        return switch (tree) {
            case CableQuery.Not not -> hasRefused(not.clause());
            case CableQuery.And and -> and.clauses().stream().anyMatch(RefusingTrees::hasRefused);
            case CableQuery.Or or -> or.clauses().stream().anyMatch(RefusingTrees::hasRefused);
            case CableQuery.SameParagraph same -> hasRefused(same.clause());
            case CableQuery.Wildcard wildcard -> wildcard.pattern().equals("the-s*");
            default -> false;
        };
    }
}
