package org.cablesearch.query.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.ValueKind;
import org.cablesearch.query.internal.term.Words;

/** Lucene queries for names of people and organisations, and for all else that is asked by terms alike. */
public final class NameQueries {

    private NameQueries() {}

    /**
     * The query for a leaf in one of the fields of the index that its field is defined by.
     *
     * @param spellings the spellings of the names of people
     */
    public static Query of(AnalysedLeaf leaf, String field, NameVariantCache spellings) {
        if (leaf.field().kind() != ValueKind.PERSON) {
            return LeafQueries.of(leaf, field);
        }
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
        return new NameQuery(field, byPosition(leaf.words()), bounded, variants, spellings);
    }

    private static List<List<String>> byPosition(List<Words.Positioned> words) {
        TreeMap<Integer, List<String>> places = new TreeMap<>();
        words.forEach(word -> places.computeIfAbsent(word.position(), position -> new ArrayList<>())
                .add(word.text()));
        return List.copyOf(places.values());
    }
}
