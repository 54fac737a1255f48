// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.orNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.model.internal.table.Table;
import org.junit.jupiter.api.Test;

class TableTextTest {

    private record Post(String name, Optional<String> label, long cables, double share) {}

    private static final Table<Post> TABLE = Table.of(
            row("cables", NUMBER, Post::cables, ""),
            row("share", NUMBER, Post::share, ""),
            row("label", orNull(TEXT), Post::label, ""),
            row("name", TEXT, Post::name, ""));

    private static final List<Post> POSTS = List.of(
            new Post("Kathmandu", Optional.empty(), 1_234_567, 0.5), new Post("Rome", Optional.empty(), 7, 12.345));

    @Test
    void numbersAreAtTheRightAndColumnsWithoutValuesAreLeftOut() {
        assertEquals("""
                   cables  share  name
                1,234,567   0.50  Kathmandu
                        7  12.35  Rome
                """, printed(100, TABLE, POSTS));
    }

    @Test
    void lastColumnIsFilledIntoLines() {
        Post moresby = new Post("Port Moresby of Papua New Guinea", Optional.empty(), 1, 1);
        assertEquals("""
                cables  name
                     1  Port Moresby of Papua New
                        Guinea
                """, printed(33, TABLE.select(List.of("cables", "name")), List.of(moresby)));
    }

    @Test
    void saysIfThereIsNothing() {
        assertEquals("none\n", printed(80, TABLE, List.of()));
    }

    @Test
    void linesHaveKeyAndNumber() {
        StringWriter out = new StringWriter();
        TableText.printLines(new Output(out, Display.PIPE), TABLE.select(List.of("cables", "share")), POSTS.getFirst());
        assertEquals("cables:     1,234,567\nshare:           0.50\n", out.toString());
    }

    private static String printed(int columns, Table<Post> table, List<Post> posts) {
        StringWriter out = new StringWriter();
        TableText.print(new Output(out, new Display(true, true, false, columns)), table, posts, "none");
        return out.toString();
    }
}
