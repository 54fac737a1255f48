// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.DateRange;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.Levels;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import tools.jackson.databind.node.ObjectNode;

/** Translates values that are not words: ids, citations, dates and levels. */
public record ValueTranslator(IndexedCables held) {

    static final String ID = ClusterFields.cable(IndexSchema.ID);
    static final String CANONICAL_ID = ClusterFields.cable(IndexSchema.CANONICAL_ID);
    private static final String CITES = ClusterFields.cable(IndexSchema.CITES);
    private static final String LEVEL = ClusterFields.cable(IndexSchema.LEVEL);

    /** The query for an id. A published id ranks before a canonical one. */
    ObjectNode id(AnalysedLeaf leaf) throws IOException {
        List<IndexedCables.HeldCable> cables = held.find(leaf.value());
        return WrittenId.lookups(leaf.value()).stream()
                .filter(lookup -> cables.stream().anyMatch(cable -> cable.is(lookup)))
                .findFirst()
                .map(lookup -> Queries.terms(ClusterFields.cable(lookup.field()), lookup.ids()))
                .orElseGet(Queries::none);
    }

    /** The cables that cite a cable. */
    ObjectNode citing(AnalysedLeaf leaf) throws IOException {
        Set<String> cited = new LinkedHashSet<>(WrittenId.cited(leaf.value()));
        held.find(leaf.value()).forEach(cable -> cited.addAll(WrittenId.cited(cable.canonicalId())));
        return Queries.terms(CITES, cited);
    }

    /** The cables that a cable cites. */
    ObjectNode citedBy(AnalysedLeaf leaf) throws IOException {
        Collection<String> cited = leaf.isAnything()
                ? held.everyCited()
                : held.find(leaf.value()).stream()
                        .flatMap(cable -> cable.cites().stream())
                        .toList();
        Set<String> ids = new LinkedHashSet<>();
        cited.forEach(id -> ids.addAll(WrittenId.cited(id)));
        return ids.isEmpty()
                ? Queries.none()
                : BoolQuery.any(List.of(Queries.terms(ID, ids), Queries.terms(CANONICAL_ID, ids)));
    }

    static ObjectNode date(AnalysedLeaf leaf) {
        return times(leaf.field().field(), DateRange.of(leaf.value()));
    }

    static ObjectNode level(AnalysedLeaf leaf) {
        return Queries.term(LEVEL, Levels.of(leaf.value()).name());
    }

    /** The cables between two dates or two levels. */
    static ObjectNode range(CableQuery.Range range) {
        return FieldDefinition.of(range.field()).kind() == ValueKind.DATE
                ? times(range.field(), DateRange.of(range))
                : Queries.terms(LEVEL, Levels.in(range).stream().map(Enum::name).toList());
    }

    /** The cables whose time in a field is in a range. */
    public static ObjectNode times(CableField field, DateRange range) {
        return Queries.between(ClusterFields.of(FieldDefinition.of(field).main()), range.first(), range.last());
    }
}
