// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexField.Storage;
import org.cablesearch.testing.Golden;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of fields describes what an index really contains. */
class IndexSchemaTest {

    @TempDir
    Path folder;

    @Test
    void hasAnEntryForEachFieldThatIsWritten() throws IOException {
        Map<String, Set<Storage>> schema =
                IndexSchema.fields().stream().collect(Collectors.toMap(IndexField::name, IndexField::storage));
        for (Dimension dimension : Dimension.values()) {
            schema.put(IndexSchema.facetField(dimension), EnumSet.of(Storage.TERMS, Storage.DOC_VALUES));
            if (dimension.isOfParagraphs()) {
                schema.put(IndexSchema.paragraphFacetField(dimension), EnumSet.of(Storage.DOC_VALUES));
            }
        }
        for (Dimension dimension : Set.of(
                Dimension.PEOPLE,
                Dimension.ORGS,
                Dimension.TAGS,
                Dimension.ORIGIN,
                Dimension.OFFICE,
                Dimension.CONCEPTS)) {
            schema.put(IndexSchema.suggestionField(dimension), EnumSet.of(Storage.TERMS));
        }
        assertEquals(schema, written());
    }

    /** Otherwise searches in an older index would not find what a new field has, and nobody would be told to rebuild it. */
    @Test
    void fieldsChangeOnlyWithTheVersion() throws IOException {
        Path file = Path.of(
                "src/test/resources/org/cablesearch/index/internal/schema", "fields-" + IndexSchema.VERSION + ".txt");
        Golden.assertMatches(
                file,
                written().entrySet().stream()
                        .map(field -> described(field.getKey(), field.getValue()))
                        .collect(Collectors.joining()),
                () -> "The fields of the index are not those of " + file
                        + ", so searches in older indexes would be wrong: raise IndexSchema.VERSION, and delete this file."
                        + " The test then writes the file of the new version.");
    }

    private static String described(String name, Set<Storage> kept) {
        String analysis = IndexSchema.fields().stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.analysis().stream())
                .map(how -> ", analysed as " + how)
                .collect(Collectors.joining());
        return name + ": " + kept.stream().map(Storage::name).collect(Collectors.joining(", ")) + analysis + "\n";
    }

    /** What an index of random cables contains, by the names of its fields. */
    private SortedMap<String, Set<Storage>> written() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.generate(new RandomCables(1)::next).limit(200));
        }
        SortedMap<String, Set<Storage>> fields = new TreeMap<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader()
                        .getFieldInfos()
                        .forEach(field -> fields.computeIfAbsent(field.name, name -> EnumSet.noneOf(Storage.class))
                                .addAll(kept(field)));
                stored(leaf.reader()).forEach(name -> fields.get(name).add(Storage.STORED));
            }
        }
        return fields;
    }

    private static Set<Storage> kept(FieldInfo field) {
        Set<Storage> kept = EnumSet.noneOf(Storage.class);
        if (field.getIndexOptions() != IndexOptions.NONE) {
            kept.add(Storage.TERMS);
        }
        if (field.getPointDimensionCount() > 0) {
            kept.add(Storage.POINTS);
        }
        if (field.getDocValuesType() != DocValuesType.NONE) {
            kept.add(Storage.DOC_VALUES);
        }
        return kept;
    }

    private static Set<String> stored(LeafReader leaf) throws IOException {
        Set<String> names = new HashSet<>();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            leaf.storedFields().document(doc).forEach(field -> names.add(field.name()));
        }
        return names;
    }
}
