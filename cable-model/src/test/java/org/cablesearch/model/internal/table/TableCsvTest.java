// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCsvTest {

    private static final Table<String> TABLE = Table.of(
            row("length", NUMBER, String::length, "how long it is"), row("text", TEXT, text -> text, "the text"));

    @Test
    void rowsAreBelowTheKeys() throws IOException {
        assertEquals("length,text\n5,Tokyo\n0,\n", printed(TABLE, List.of("Tokyo", "")));
    }

    /** The second column is the cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a, b|\"a, b\"",
                "say \"yes\"|\"say \"\"yes\"\"\"",
                "# no comment|\"# no comment\"",
                "a #|a #",
                "=1+1|'=1+1",
                "one; two|one; two"
            })
    void cellsAreQuotedIfNecessary(String text, String cell) throws IOException {
        assertEquals("text\n" + cell + "\n", printed(TABLE.select(List.of("text")), List.of(text)));
    }

    @Test
    void everyRowIsOneLine() throws IOException {
        assertEquals("text\na b c\n", printed(TABLE.select(List.of("text")), List.of("a \n  b\r\n\tc")));
    }

    @Test
    void listHasEachValueOnceAndAMapItsKeys() throws IOException {
        Table<List<String>> lists = Table.of(row("list", list(TEXT), texts -> texts, "the texts"));
        assertEquals("list\noil; gas\n", printed(lists, List.of(List.of("oil", "gas", "oil"))));
        Table<Map<String, String>> maps = Table.of(row("map", map(TEXT), texts -> texts, "the texts"));
        assertEquals("map\nfilm: D1\n", printed(maps, List.of(Map.of("film", "D1"))));
    }

    @Test
    void rowsAreSelectedInTheirOrder() throws IOException {
        assertEquals("text,length\nRome,4\n", printed(TABLE.select(List.of("text", "length")), List.of("Rome")));
        assertThrows(NoSuchElementException.class, () -> TABLE.select(List.of("colour")));
    }

    @Test
    void partThatIsAbsentIsEmptyAndNull() throws IOException {
        Table<Optional<String>> table = TABLE.ifAny(text -> text);
        assertEquals("length,text\n4,Rome\n,\n", printed(table, List.of(Optional.of("Rome"), Optional.empty())));
        assertEquals("{\"length\":null,\"text\":null}", table.json(Optional.empty()));
    }

    private static <T> String printed(Table<T> table, List<T> results) throws IOException {
        StringBuilder out = new StringBuilder();
        TableCsv.print(out, table, results);
        return out.toString();
    }
}
