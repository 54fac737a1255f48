// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DOUBLE_OR_NULL;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.INT_OR_NULL;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.WORD;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.map;
import static org.cablesearch.model.internal.table.Type.orNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    private record Post(
            String name, int year, Optional<Instant> opened, List<String> codes, Map<String, Long> counts) {}

    private static final Post TOKYO = new Post("Tokyo", 1945, Optional.empty(), List.of("TOKYO", "KYO"), Map.of());

    private static final Table<Post> NAME = Table.of(row("name", TEXT, Post::name, "the name"));
    private static final Table<Post> YEAR = Table.of(row("year", NUMBER, Post::year, "the year"));
    private static final Table<Post> OPENED = Table.of(row("opened", orNull(TEXT), Post::opened, "the day"));
    private static final Table<Post> CODES = Table.of(row("codes", list(TEXT), Post::codes, "the codes"));
    private static final Table<Post> COUNTS = Table.of(row("counts", map(NUMBER), Post::counts, "the counts"));
    private static final Table<Post> POST =
            NAME.with(YEAR).with(OPENED).with(CODES).with(COUNTS);

    @Test
    void everyKeyIsWrittenInTheOrderOfTheRows() {
        assertEquals("""
                {"name":"Tokyo","year":1945,"opened":null,"codes":["TOKYO","KYO"],"counts":{}}""", POST.json(TOKYO));
    }

    @Test
    void tablesAreNested() {
        Table<List<Post>> posts = Table.of(
                row("all", list(NAME.with(COUNTS)), found -> found, ""),
                row("first", YEAR.with(OPENED), List::getFirst, ""));
        Post rome = new Post("Rome", 1840, Optional.of(Instant.EPOCH), List.of(), Map.of("cables", 7L));
        assertEquals("""
                {"all":[{"name":"Rome","counts":{"cables":7}},{"name":"Tokyo","counts":{}}],\
                "first":{"year":1840,"opened":"1970-01-01T00:00:00Z"}}""", posts.json(List.of(rome, TOKYO)));
    }

    @Test
    void rowsOfAPartStandBesideThoseOfTheWhole() {
        Table<Optional<Post>> table = YEAR.in(Optional<Post>::get).with(row("known", FLAG, Optional::isPresent, ""));
        assertEquals("{\"year\":1945,\"known\":true}", table.json(Optional.of(TOKYO)));
        assertEquals(List.of("year", "known"), table.titles());
    }

    @Test
    void cellsOfCsvAreText() {
        assertEquals(
                List.of("Tokyo", "1945", "", "TOKYO; KYO"),
                NAME.with(YEAR).with(OPENED).with(CODES).cells(TOKYO));
    }

    @Test
    void typesOfValues() {
        Table<Integer> table = Table.of(
                row("int", INT_OR_NULL, number -> OptionalInt.of(number), ""),
                row("noInt", INT_OR_NULL, any -> OptionalInt.empty(), ""),
                row("double", DOUBLE_OR_NULL, number -> OptionalDouble.of(number), ""),
                row("half", NUMBER, number -> number / 2.0, ""),
                row("word", WORD, any -> "TOO_LONG", ""));
        assertEquals("{\"int\":3,\"noInt\":null,\"double\":3.0,\"half\":1.5,\"word\":\"tooLong\"}", table.json(3));
        assertEquals(List.of("3", "", "3.0", "1.5", "tooLong"), table.cells(3));
    }

    /** The second column is what JSON has between its quotes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain ü 漢 😀|plain ü 漢 😀",
                "say \"a\\b\"|say \\\"a\\\\b\\\"",
                "'\b\t\n\f\r'|\\b\\t\\n\\f\\r",
                "x\u0001\u001b[31m\u007f\u009b|x\\u0001\\u001B[31m\\u007F\\u009B",
                "left\u202eright\u2066|left\\u202Eright\\u2066",
                "a\u2028b\u2029c|a\\u2028b\\u2029c",
                "a\ud83db\ude00c|a\\uD83Db\\uDE00c"
            })
    void unsafeCharactersAreEscaped(String text, String written) {
        JsonWriter json = new JsonWriter();
        json.text(text);
        assertEquals('"' + written + '"', json.toString());
    }

    @Test
    void printsALineAndReportsAFailingOutput() throws IOException {
        StringBuilder out = new StringBuilder();
        YEAR.print(out, TOKYO);
        assertEquals("{\"year\":1945}\n", out.toString());
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThrows(IOException.class, () -> POST.print(full, TOKYO));
    }
}
