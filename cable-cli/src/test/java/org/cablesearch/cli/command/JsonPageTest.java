// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.cli.out.WatchLine;
import org.cablesearch.desk.internal.json.DeskTables;
import org.cablesearch.model.internal.table.Row;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.result.ArchiveTables;
import org.cablesearch.query.internal.result.BrowseTables;
import org.cablesearch.query.internal.result.SearchTables;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.reader.internal.json.CableTable;
import org.cablesearch.reader.internal.json.LineTable;
import org.junit.jupiter.api.Test;

/** The page about JSON lists every key of every result, and no other. */
class JsonPageTest {

    private static final Path PAGE = Path.of("..", "docs", "json.md");

    private static Map<String, Table<?>> results() {
        Map<String, Table<?>> results = new LinkedHashMap<>();
        results.put("search", SearchTables.results("", Unit.PARAGRAPH));
        results.put("batch", SearchTables.BATCH);
        results.put("show, parse", CableTable.CABLE);
        results.put("show, one paragraph", CableTable.PART);
        results.put("cites", BrowseTables.CITATIONS);
        results.put("cites --thread", BrowseTables.THREAD);
        results.put("similar", BrowseTables.similar(""));
        results.put("suggest", BrowseTables.SUGGESTIONS);
        results.put("trend", ViewTables.TRENDS);
        results.put("compare", ViewTables.comparison("", ""));
        results.put("kwic", ViewTables.LINE);
        results.put("kwic --collocates", ViewTables.COLLOCATES);
        results.put("first", ViewTables.FIRST);
        results.put("gaps", ArchiveTables.GAPS);
        results.put("check", DeskTables.DRAFT);
        results.put("receipt", DeskTables.RECEIPT);
        results.put("stats", ArchiveTables.STATS);
        results.put("verify", ArchiveTables.VERIFY);
        results.put("rebuild", ArchiveTables.REBUILD);
        results.put("backup", ArchiveTables.BACKUP);
        results.put("watch", WatchLine.TABLE);
        results.put("parse --explain", LineTable.of(""));
        return results;
    }

    @Test
    void pageListsEveryKey() throws IOException {
        String listed = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## ") || line.startsWith("| `"))
                .collect(Collectors.joining("\n"));
        String expected = results().entrySet().stream()
                .map(result -> "## " + result.getKey() + "\n" + keys(result.getValue()))
                .collect(Collectors.joining("\n"));
        assertEquals(expected, listed);
    }

    private static String keys(Table<?> table) {
        Set<String> lines = new LinkedHashSet<>();
        add("", table, lines, new LinkedHashSet<>());
        return String.join("\n", lines);
    }

    /** An object with keys of one listed before, such as a near hit, lists only its further keys. */
    private static void add(String path, Table<?> table, Set<String> lines, Set<String> said) {
        for (Row<?, ?> row : table.rows()) {
            String key = path + row.key();
            String line = " | " + row.type().title() + " | " + row.help() + " |";
            if (said.add(row.key() + line)) {
                lines.add("| `" + key + "`" + line);
            }
            String type = row.type().title();
            String element = type.startsWith("list") ? "[]" : type.endsWith("by name") ? ".NAME" : "";
            row.type().keys().ifPresent(keys -> add(key + element + ".", keys, lines, said));
        }
    }
}
