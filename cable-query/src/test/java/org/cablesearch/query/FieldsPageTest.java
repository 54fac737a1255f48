// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.junit.jupiter.api.Test;

/** The tables on the page about fields and facets list what exists, and what each belongs to. */
class FieldsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "fields.md");

    @Test
    void pageListsEveryFieldAndWhatItAppliesTo() throws IOException {
        assertEquals(
                byName(CableField.named().stream(), FieldsPageTest::of),
                table("## Fields", "## Facets", cells -> cells[2]));
    }

    private static String of(CableField field) {
        return switch (FieldDefinition.of(field).scope()) {
            case ANYWHERE -> "both";
            case CABLE -> "cable";
            case PARAGRAPH, NAMED -> "paragraph";
        };
    }

    @Test
    void pageListsEveryDimensionAsItIsSelected() throws IOException {
        assertEquals(
                byName(Stream.of(Dimension.values()), dimension -> dimension + "="),
                table("## Facets", "```", cells -> cells[3].replaceFirst("`([^=]*=).*", "$1")));
    }

    @Test
    void pageNamesTheDimensionsOfParagraphs() throws IOException {
        String all = Stream.of(Dimension.values())
                .filter(Dimension::isOfParagraphs)
                .map(dimension -> "`" + dimension + "`")
                .collect(Collectors.joining(" and "));
        assertEquals(
                1,
                Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith(all + " belong to paragraphs"))
                        .count());
    }

    private static <E> Map<String, String> byName(Stream<E> all, Function<E, String> value) {
        return all.collect(Collectors.toMap(Object::toString, value, (one, other) -> one, TreeMap::new));
    }

    /** The rows that begin with a name, by that name. */
    private static Map<String, String> table(String from, String to, Function<String[], String> value)
            throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        return lines.subList(lines.indexOf(from), lines.indexOf(to)).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" *\\| *"))
                .collect(Collectors.toMap(
                        cells -> cells[1].replace("`", ""), value, (one, other) -> one + other, TreeMap::new));
    }
}
