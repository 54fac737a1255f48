// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cablesearch.index.internal.schema.IndexField;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldDefinitionTest {

    /** Index fields that do not serve a query field. */
    private static final Set<String> NOT_QUERIED = Set.of(
            IndexSchema.CABLE,
            IndexSchema.KEY,
            IndexSchema.ID_ORDER,
            IndexSchema.WORDS,
            IndexSchema.HEADER,
            IndexSchema.FORMS,
            IndexSchema.TAG_LABEL,
            IndexSchema.SPELLING,
            IndexSchema.PROBLEMS,
            IndexSchema.HEAD,
            IndexSchema.RECORD,
            IndexSchema.HASH,
            IndexSchema.TEXT_HASH,
            IndexSchema.CHECKSUM,
            IndexSchema.SOURCE,
            IndexSchema.RUN,
            IndexSchema.CHANGE,
            IndexSchema.TEXT_CHANGED,
            IndexSchema.LOADED);

    @Test
    void everyFieldOfTheIndexBelongsToAQueryField() {
        Set<String> asked = Arrays.stream(CableField.values())
                .map(FieldDefinition::of)
                .flatMap(definition -> definition.indexed().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held = IndexSchema.fields().stream()
                .map(IndexField::name)
                .filter(name -> !NOT_QUERIED.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(held, asked);
    }

    /** A leaf is analysed only once for all index fields of its field. */
    @ParameterizedTest
    @EnumSource
    void indexFieldsOfAFieldHaveTheSameAnalyzer(CableField field) {
        List<String> indexed = FieldDefinition.of(field).indexed();
        assertEquals(
                1, indexed.stream().map(IndexSchema::queryAnalyzer).distinct().count(), indexed::toString);
    }

    /**
     * The scope must be right, because a field of paragraphs is joined to their cables, and one of cables to their
     * paragraphs.
     */
    @ParameterizedTest
    @EnumSource
    void indexFieldsHaveTheScopeOfTheirField(CableField field) {
        FieldDefinition definition = FieldDefinition.of(field);
        List<IndexField.Unit> units = definition.indexed().stream()
                .map(name -> IndexSchema.field(name).unit())
                .toList();
        List<IndexField.Unit> expected = switch (definition.scope()) {
            case ANYWHERE -> List.of(IndexField.Unit.PARAGRAPH, IndexField.Unit.PARAGRAPH, IndexField.Unit.CABLE);
            case NAMED -> List.of(IndexField.Unit.PARAGRAPH, IndexField.Unit.CABLE);
            case PARAGRAPH -> List.of(IndexField.Unit.PARAGRAPH);
            case CABLE ->
                units.size() == 1
                        ? List.of(IndexField.Unit.CABLE)
                        : List.of(IndexField.Unit.CABLE, IndexField.Unit.CABLE);
        };
        assertEquals(expected, units);
    }
}
