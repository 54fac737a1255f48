// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.NameVariantCache;

/**
 * Lucene queries for names of people and organisations, and for other fields that are searched by terms in the same
 * way.
 */
public final class NameQueries {

    private NameQueries() {}

    /**
     * The query for a leaf on one of the index fields of the leaf's field.
     *
     * @param context looks up the spellings of the names of people
     */
    public static Query of(AnalysedLeaf leaf, String field, QueryContext context) {
        return switch (leaf.field().kind()) {
            case PERSON -> person(leaf, field, context.spellings());
            case ORGANIZATION, LINE -> inAnyForm(leaf, field);
            default -> LeafQueries.of(leaf, field);
        };
    }

    private static Query inAnyForm(AnalysedLeaf leaf, String field) {
        List<Query> forms = leaf.inAnyForm().stream()
                .map(form -> LeafQueries.of(form, field))
                .toList();
        return forms.size() == 1 ? forms.getFirst() : new DisjunctionMaxQuery(forms, 0f);
    }

    private static Query person(AnalysedLeaf leaf, String field, NameVariantCache spellings) {
        boolean variants = !leaf.field().isExact();
        return switch (leaf.clause()) {
            case CableQuery.Word word -> person(leaf, field, 0, variants, spellings);
            case CableQuery.Phrase phrase -> person(leaf, field, phrase.slop(), variants, spellings);
            case CableQuery.Fuzzy fuzzy ->
                leaf.words().size() == 1 ? LeafQueries.of(leaf, field) : person(leaf, field, 0, false, spellings);
            default -> LeafQueries.of(leaf, field);
        };
    }

    private static Query person(
            AnalysedLeaf leaf, String field, int slop, boolean variants, NameVariantCache spellings) {
        if (leaf.words().isEmpty()) {
            return new MatchNoDocsQuery("no word in " + leaf.clause());
        }
        int bounded = Math.min(slop, IndexSchema.maxSlop(field));
        List<List<String>> words =
                leaf.places().values().stream().map(List::copyOf).toList();
        return new NameQuery(field, words, bounded, variants, spellings);
    }
}
