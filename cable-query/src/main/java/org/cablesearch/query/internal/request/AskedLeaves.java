// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cablesearch.query.CableQuery;

/** The leaves of a query. */
public final class AskedLeaves {

    private AskedLeaves() {}

    /** The leaves in order, without excluded ones, because it is not a mistake if these match nothing. */
    public static Set<CableQuery.Leaf> of(CableQuery query) {
        Set<CableQuery.Leaf> leaves = new LinkedHashSet<>();
        gather(query, false, leaves);
        return leaves;
    }

    /** All leaves in order. */
    public static Set<CableQuery.Leaf> withExcluded(CableQuery query) {
        Set<CableQuery.Leaf> leaves = new LinkedHashSet<>();
        gather(query, true, leaves);
        return leaves;
    }

    private static void gather(CableQuery query, boolean excluded, Set<CableQuery.Leaf> leaves) {
        if (query instanceof CableQuery.Leaf leaf) {
            leaves.add(leaf);
        } else if (excluded || !(query instanceof CableQuery.Not)) {
            TreeBounds.inside(query).forEach(clause -> gather(clause, excluded, leaves));
        }
    }
}
