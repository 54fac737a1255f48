package org.cablesearch.query.internal.request;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cablesearch.query.CableQuery;

/** The leaves of a query. Excluded leaves are left out, because it is no mistake if they match nothing. */
public final class AskedLeaves {

    private AskedLeaves() {}

    /** The leaves in order. */
    public static Set<CableQuery.Leaf> of(CableQuery query) {
        Set<CableQuery.Leaf> leaves = new LinkedHashSet<>();
        gather(query, leaves);
        return leaves;
    }

    private static void gather(CableQuery query, Set<CableQuery.Leaf> leaves) {
        if (query instanceof CableQuery.Leaf leaf) {
            leaves.add(leaf);
        } else if (!(query instanceof CableQuery.Not)) {
            TreeBounds.inside(query).forEach(clause -> gather(clause, leaves));
        }
    }
}
