// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.query.CableQuery;

/**
 * Takes refused phrases out of a query: those in which too many words fit a pattern. A query without them never finds
 * what it would not find with them. So a refused phrase matches nothing, and a NOT that excludes it, however deep inside,
 * matches nothing, too.
 */
public record RefusedPhrases(Limit limit) {

    /** Tells which phrases are refused. */
    @FunctionalInterface
    public interface Limit {

        /** The patterns of a phrase that too many words fit; empty if the phrase is answered. */
        Optional<List<String>> tooOpen(AnalysedLeaf phrase) throws IOException;
    }

    /** The query that finds nothing, which a refused clause becomes. */
    public static final CableQuery NOTHING = CableQuery.not(CableQuery.all());

    /** A query without its refused phrases. */
    public static CableQuery without(CableQuery query, Limit limit) throws IOException {
        return new RefusedPhrases(limit).left(query).orElse(NOTHING);
    }

    /** Whether a query matches nothing because it is refused, or a part is that all its matches must have. */
    public static boolean areAll(CableQuery query, Limit limit) throws IOException {
        return new RefusedPhrases(limit).left(query).isEmpty();
    }

    /** The rest of a query; empty if it matches nothing. */
    private Optional<CableQuery> left(CableQuery query) throws IOException {
        return switch (query) {
            case CableQuery.Leaf leaf -> isRefused(leaf) ? Optional.empty() : Optional.of(leaf);
            case CableQuery.Not not ->
                not.equals(NOTHING) || hasRefused(not.clause()) ? Optional.empty() : Optional.of(not);
            case CableQuery.SameParagraph same -> left(same.clause()).map(CableQuery::sameParagraph);
            case CableQuery.And and -> {
                List<CableQuery> left = leftOf(and.clauses());
                yield left.size() < and.clauses().size() ? Optional.empty() : Optional.of(CableQuery.and(left));
            }
            case CableQuery.Or or -> {
                List<CableQuery> left = leftOf(or.clauses());
                yield left.isEmpty() ? Optional.empty() : Optional.of(CableQuery.or(left));
            }
            default -> Optional.of(query);
        };
    }

    private List<CableQuery> leftOf(List<CableQuery> clauses) throws IOException {
        List<CableQuery> all = new ArrayList<>();
        for (CableQuery clause : clauses) {
            left(clause).ifPresent(all::add);
        }
        return all;
    }

    private boolean hasRefused(CableQuery query) throws IOException {
        for (CableQuery.Leaf leaf : AskedLeaves.withExcluded(query)) {
            if (isRefused(leaf)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRefused(CableQuery.Leaf leaf) throws IOException {
        return refused(leaf, limit).isPresent();
    }

    /** The patterns for which a leaf is refused; empty if it is answered. */
    public static Optional<List<String>> refused(CableQuery.Leaf leaf, Limit limit) throws IOException {
        if (!(leaf instanceof CableQuery.Wildcard)) {
            return Optional.empty();
        }
        AnalysedLeaf analysed = AnalysedLeaf.of(leaf);
        return analysed.isPhrase() ? limit.tooOpen(analysed) : Optional.empty();
    }
}
