package org.cablesearch.query.internal.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.Span;

/** The leaves of a query. Excluded leaves are left out, because it is no mistake if they match nothing. */
public final class AskedLeaves {

    private final Map<CableQuery, Span> places;
    private final Map<CableQuery.Leaf, Optional<Span>> leaves = new LinkedHashMap<>();

    private AskedLeaves(Map<CableQuery, Span> places) {
        this.places = places;
    }

    /** The leaves in order, with their places in the text if known. */
    public static Map<CableQuery.Leaf, Optional<Span>> of(ParsedQuery parsed) {
        AskedLeaves asked = new AskedLeaves(parsed.places());
        asked.gather(parsed.query());
        return asked.leaves;
    }

    private void gather(CableQuery query) {
        switch (query) {
            case CableQuery.And and -> and.clauses().forEach(this::gather);
            case CableQuery.Or or -> or.clauses().forEach(this::gather);
            case CableQuery.SameParagraph same -> gather(same.clause());
            case CableQuery.Leaf leaf -> leaves.put(leaf, Optional.ofNullable(places.get(leaf)));
            case CableQuery.All all -> {}
            case CableQuery.Range range -> {}
            case CableQuery.Not not -> {}
        }
    }
}
