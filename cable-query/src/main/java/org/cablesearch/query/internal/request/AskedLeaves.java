package org.cablesearch.query.internal.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.Span;

/** The leaves of a query. Excluded leaves are left out, because it is no mistake if they match nothing. */
public final class AskedLeaves {

    private AskedLeaves() {}

    /** The leaves in order, with their places in the text if known. */
    public static Map<CableQuery.Leaf, Optional<Span>> of(ParsedQuery parsed) {
        Map<CableQuery.Leaf, Optional<Span>> leaves = new LinkedHashMap<>();
        gather(
                parsed.query(),
                leaf -> leaves.put(leaf, Optional.ofNullable(parsed.places().get(leaf))));
        return leaves;
    }

    private static void gather(CableQuery query, Consumer<CableQuery.Leaf> leaves) {
        if (query instanceof CableQuery.Leaf leaf) {
            leaves.accept(leaf);
        } else if (!(query instanceof CableQuery.Not)) {
            TreeBounds.inside(query).forEach(clause -> gather(clause, leaves));
        }
    }
}
