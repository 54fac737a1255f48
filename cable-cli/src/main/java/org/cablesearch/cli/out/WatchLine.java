// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.time.Instant;
import java.util.Optional;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.WatchResult;

/**
 * The result of a watch for a query of a file.
 *
 * @param since the time since which; empty if the query was asked for the first time
 * @param syntaxChanged whether the query means something else than last time
 * @param timedOut whether time was up, so that nothing is known
 */
public record WatchLine(
        BatchLine query, Optional<Instant> since, WatchResult result, boolean syntaxChanged, boolean timedOut) {

    private static final Table<WatchResult> NEWS = Table.of(
            row("new", list(TEXT), WatchResult::added, "ids of cables that are new"),
            row("changed", list(TEXT), WatchResult::changed, "ids of cables with another text"),
            row("gone", list(TEXT), WatchResult::gone, "ids of cables that the query found last time"),
            row("reread", list(TEXT), WatchResult::reread, "ids of cables read otherwise from the same text"));

    private static final Table<BatchLine> QUERY = Table.of(
            row("line", NUMBER, BatchLine::line, "its line in the file of queries, from 1"),
            row("query", TEXT, BatchLine::text, "the query as the file has it"));

    public static final Table<WatchLine> TABLE = QUERY.in(WatchLine::query)
            .with(row(
                    "since",
                    orNull(TEXT),
                    WatchLine::since,
                    "the time of loading since which; null if asked the first time"))
            .with(NEWS.in(WatchLine::result))
            .with(
                    row(
                            "syntaxChanged",
                            FLAG,
                            WatchLine::syntaxChanged,
                            "whether the query means something else than last time"),
                    row("timedOut", FLAG, WatchLine::timedOut, "whether time was up, so that nothing is known"));

    /** Whether there is nothing to tell. */
    public boolean isQuiet() {
        return result.isEmpty() && !syntaxChanged && !timedOut;
    }
}
