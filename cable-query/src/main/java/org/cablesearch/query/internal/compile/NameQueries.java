package org.cablesearch.query.internal.compile;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.analysis.OrgName;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.term.AnalysedLeaf;

/** Lucene queries for names of people and organisations, and for other fields that are searched by terms in the same way. */
public final class NameQueries {

    private NameQueries() {}

    /**
     * The query for a leaf on one of the index fields of the leaf's field.
     *
     * @param spellings the spellings of the names of people
     */
    public static Query of(AnalysedLeaf leaf, String field, NameVariantCache spellings) {
        return switch (leaf.field().kind()) {
            case PERSON -> person(leaf, field, spellings);
            case ORGANIZATION -> organization(leaf, field);
            default -> LeafQueries.of(leaf, field);
        };
    }

    /** Looks for an organisation by the name in the query, and by the form in which facets count it. */
    private static Query organization(AnalysedLeaf leaf, String field) {
        Query asAsked = LeafQueries.of(leaf, field);
        Optional<AnalysedLeaf> counted = counted(leaf.clause());
        return counted.isPresent()
                ? new DisjunctionMaxQuery(List.of(asAsked, LeafQueries.of(counted.get(), field)), 0f)
                : asAsked;
    }

    /** The form in which facets count an organisation; empty for patterns, or if the query already has this form. */
    public static Optional<AnalysedLeaf> counted(CableQuery.Leaf leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> counted(word, word.text());
            case CableQuery.Phrase phrase -> counted(phrase, phrase.text());
            default -> Optional.empty();
        };
    }

    private static Optional<AnalysedLeaf> counted(CableQuery.Leaf leaf, String name) {
        String form = OrgName.canonical(name);
        return Folding.fold(form).equals(Folding.fold(name))
                ? Optional.empty()
                : Optional.of(AnalysedLeaf.of(new CableQuery.Phrase(leaf.field(), form, 0)));
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
        int bounded = Math.min(slop, IndexSchema.greatestSlop(field));
        return new NameQuery(field, NameReadings.words(leaf), bounded, variants, spellings);
    }
}
