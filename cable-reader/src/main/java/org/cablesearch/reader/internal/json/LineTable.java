// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.INT_OR_NULL;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.reader.LineReading;

/** How each line of a cable was read. */
public final class LineTable {

    private static final Table<LineReading> LINE = Table.of(
            row("line", NUMBER, LineReading::line, "the number of the line, from 1"),
            row("text", TEXT, LineReading::text, "the line"),
            row("role", TEXT, LineReading::role, "what it is"),
            row("field", orNull(TEXT), LineReading::field, "the field to which it belongs"),
            row("paragraph", INT_OR_NULL, LineReading::paragraph, "the index of its paragraph"),
            row(
                    "rule",
                    orNull(TEXT),
                    line -> Optional.of(line.rule()).filter(rule -> !rule.isEmpty()),
                    "why it was read so"));

    private LineTable() {}

    /** The lines of the cable with this id. */
    public static Table<List<LineReading>> of(String id) {
        return Table.of(
                row("id", TEXT, lines -> id, "the id of the cable"),
                row("lines", list(LINE), Function.identity(), "its lines"));
    }
}
