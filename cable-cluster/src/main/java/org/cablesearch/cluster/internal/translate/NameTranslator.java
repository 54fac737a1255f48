// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.schema.ReadyTerms;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.NameReadings;
import org.cablesearch.query.internal.request.NameVariantCache;
import org.cablesearch.query.internal.request.NameVariants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Translates names. Any spelling in the cluster matches, and the exact spelling scores above others. */
final class NameTranslator {

    private final NameVariantCache spellings;

    NameTranslator(IndexedCables held) {
        this.spellings = new NameVariantCache(held::spellings);
    }

    /**
     * Translates the name of a person for a field of the embedded index.
     *
     * @param exactFirst whether the exact spelling scores higher than others
     */
    ObjectNode person(AnalysedLeaf leaf, String field, boolean exactFirst) throws IOException {
        boolean variants = !leaf.field().isExact() && !(leaf.clause() instanceof CableQuery.Fuzzy);
        String name = ClusterFields.of(field);
        List<JsonNode> readings = Each.of(
                NameReadings.of(List.copyOf(leaf.places().values())),
                reading -> reading(name, reading, variants, exactFirst, LeafTranslator.slop(leaf)));
        return leaf.words().isEmpty() ? Queries.none() : Queries.best(0, readings);
    }

    private ObjectNode reading(String name, List<List<String>> words, boolean variants, boolean exactFirst, int slop)
            throws IOException {
        SortedMap<Integer, List<String>> same = new TreeMap<>();
        SortedMap<Integer, List<String>> all = new TreeMap<>();
        for (List<String> word : words) {
            List<String> exact = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (String form : word) {
                NameVariants found = spellings.of(form, variants);
                exact.addAll(found.same());
                found.variants().forEach(variant -> others.add(variant.word()));
            }
            same.put(same.size(), exact.stream().distinct().toList());
            all.put(
                    all.size(),
                    Stream.concat(exact.stream(), others.stream()).distinct().toList());
        }
        if (same.equals(all) || !exactFirst) {
            return Queries.constant(side(name, all, slop), 2);
        }
        return new BoolQuery()
                .must(Queries.constant(side(name, all, slop), 1))
                .should(Queries.constant(side(name, same, slop), 1))
                .json();
    }

    private static ObjectNode side(String name, SortedMap<Integer, List<String>> places, int slop) {
        return places.size() == 1
                ? Queries.terms(name, ReadyTerms.all(places))
                : LeafTranslator.phrase(name, places, slop);
    }
}
