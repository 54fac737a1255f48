// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.TreeBounds;

/**
 * Removes the words of a query, so that what it finds then could have had the words.
 *
 * <pre>
 * police tags:PHUM                  tags:PHUM
 * para:(police marking:S)           para:(marking:S)
 * (police OR army) NOT origin:Oslo  NOT origin:Oslo
 * police OR tags:PHUM               *:*
 * </pre>
 */
final class WithoutWords {

    private static final Set<CableField> OF_WORDS =
            EnumSet.of(CableField.ANY, CableField.SUBJECT, CableField.HEADING, CableField.TEXT, CableField.EXACT);

    private WithoutWords() {}

    /** The query without its words; everything if they cannot be separated from the rest. */
    static CableQuery of(CableQuery query) {
        return rest(query).orElse(CableQuery.all());
    }

    /** The rest of a query; empty if words are under OR or NOT with other clauses. */
    private static Optional<CableQuery> rest(CableQuery query) {
        if (isWords(query)) {
            return Optional.of(CableQuery.all());
        }
        if (!hasWords(query)) {
            return Optional.of(query);
        }
        return switch (query) {
            case CableQuery.And and -> rest(and.clauses());
            case CableQuery.SameParagraph same -> rest(same.clause()).map(WithoutWords::sameParagraph);
            default -> Optional.empty();
        };
    }

    private static Optional<CableQuery> rest(List<CableQuery> clauses) {
        List<CableQuery> all = new ArrayList<>();
        for (CableQuery clause : clauses) {
            Optional<CableQuery> rest = rest(clause);
            if (rest.isEmpty()) {
                return rest;
            }
            if (!(rest.get() instanceof CableQuery.All)) {
                all.add(rest.get());
            }
        }
        return Optional.of(all.isEmpty() ? CableQuery.all() : CableQuery.and(all));
    }

    private static CableQuery sameParagraph(CableQuery rest) {
        return rest instanceof CableQuery.All ? rest : CableQuery.sameParagraph(rest);
    }

    /** Whether a query consists of words. */
    private static boolean isWords(CableQuery query) {
        List<CableQuery> inside = TreeBounds.inside(query);
        return query instanceof CableQuery.Leaf leaf
                ? OF_WORDS.contains(leaf.field())
                : !inside.isEmpty() && inside.stream().allMatch(WithoutWords::isWords);
    }

    private static boolean hasWords(CableQuery query) {
        return query instanceof CableQuery.Leaf
                ? isWords(query)
                : TreeBounds.inside(query).stream().anyMatch(WithoutWords::hasWords);
    }
}
