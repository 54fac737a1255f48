package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.junit.jupiter.api.Test;

/** The tables of the page on fields and facets name every field and dimension. */
class FieldsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "fields.md");

    @Test
    void listsEveryField() throws IOException {
        assertEquals(names(CableField.named().stream()), firstColumn("## Fields", "## Facets"));
    }

    @Test
    void listsEveryDimension() throws IOException {
        assertEquals(names(Arrays.stream(Dimension.values())), firstColumn("## Facets", "```"));
    }

    private static TreeSet<String> names(Stream<?> named) {
        return named.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> firstColumn(String from, String to) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        return lines.subList(lines.indexOf(from), lines.indexOf(to)).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceFirst("\\| `([^`]*)`.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
