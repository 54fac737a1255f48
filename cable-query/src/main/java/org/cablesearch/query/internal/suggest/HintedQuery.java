// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.LookupCache;

/** A query that hints are sought for, and how much others find, each of which is counted once. */
final class HintedQuery {

    private final ParsedQuery parsed;
    private final boolean any;
    private final LookupCache<CableQuery, Long> counts;

    /**
     * @param any whether one of the bare words of a query is enough
     * @param counter counts what a query finds under the filters of the request
     */
    HintedQuery(ParsedQuery parsed, boolean any, QueryCounter counter, Deadline deadline) {
        this.parsed = parsed;
        this.any = any;
        this.counts = new LookupCache<>(query -> {
            deadline.check();
            return counter.count(query);
        });
    }

    CableQuery query() {
        return parsed.query();
    }

    /** The clauses that all hits match. */
    List<CableQuery> clauses() {
        return query() instanceof CableQuery.And and ? and.clauses() : List.of(query());
    }

    String text() {
        return parsed.text();
    }

    /** Where a clause is in the text; {@link Span#NONE} if that is unknown. */
    Span place(CableQuery clause) {
        return parsed.places().getOrDefault(clause, Span.NONE);
    }

    /** The number of hits of the unchanged query. */
    long count(CableQuery query) throws IOException {
        return counts.of(query);
    }

    /** Hits of a query in place of this one. */
    long countInstead(CableQuery query) throws IOException {
        return count(any ? ParsedQuery.of(query).anyWord().query() : query);
    }

    /** Hits of a query if it is typed in place of this one. */
    long countTyped(String text) throws IOException {
        return countInstead(CableQuery.parse(text).query());
    }

    /** A hint at a query; empty if that finds nothing. */
    static Optional<QueryHint> hint(String message, Span place, String better, long found) {
        return found == 0 ? Optional.empty() : Optional.of(new QueryHint(message, place, Optional.of(better), found));
    }
}
