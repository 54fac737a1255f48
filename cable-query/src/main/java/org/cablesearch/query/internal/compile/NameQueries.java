package org.cablesearch.query.internal.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            case ORGANIZATION -> organization(leaf, field);
            case LINE -> line(leaf, field);
            default -> LeafQueries.of(leaf, field);
        };
    }

    /** Looks for a line, and for a post under all its names. */
    private static Query line(AnalysedLeaf leaf, String field) {
        List<AnalysedLeaf> others = leaf.underOtherNames();
        return others.isEmpty()
                ? LeafQueries.of(leaf, field)
                : new DisjunctionMaxQuery(
                        Stream.concat(Stream.of(leaf), others.stream())
                                .map(name -> LeafQueries.of(name, field))
                                .toList(),
                        0f);
    }

    /** Looks for an organisation by the name in the query, and by the form in which facets count it. */
    private static Query organization(AnalysedLeaf leaf, String field) {
        Query asAsked = LeafQueries.of(leaf, field);
        Optional<AnalysedLeaf> counted = leaf.asCounted();
        return counted.isPresent()
                ? new DisjunctionMaxQuery(List.of(asAsked, LeafQueries.of(counted.get(), field)), 0f)
                : asAsked;
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
        return new NameQuery(field, List.copyOf(leaf.places().values()), bounded, variants, spellings);
    }
}
