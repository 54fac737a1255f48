// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.out.WholeFile;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.WatchState;
import org.cablesearch.reader.internal.json.JsonObject;
import org.cablesearch.reader.internal.json.JsonTree;
import org.cablesearch.reader.internal.json.MalformedJsonException;

/** The hits of the queries of a file at the last watch: a line of JSON for each query, in a file beside it. */
public final class SeenFile {

    /**
     * The hits of a query.
     *
     * @param query the query as the file has it
     * @param syntax the syntax in which it was read
     * @param options the filters with which it was asked, as on the command line
     * @param understood how it was read
     * @param at when it was asked
     */
    public record Seen(String query, String syntax, String options, String understood, Instant at, WatchState state) {

        private String key() {
            return SeenFile.key(query, syntax, options);
        }
    }

    private static final Table<Map.Entry<CableKey, Optional<String>>> HIT = Table.of(
            row("id", TEXT, hit -> hit.getKey().id(), "the id of a cable"),
            row("document", orNull(TEXT), hit -> hit.getKey().document(), "what tells cables of one id apart"),
            row("textHash", orNull(TEXT), Map.Entry::getValue, "the hash of its text"));

    private static final Table<Seen> SEEN = Table.of(
            row("query", TEXT, Seen::query, "the query as the file has it"),
            row("syntax", TEXT, Seen::syntax, "the syntax of the query"),
            row("options", TEXT, Seen::options, "the filters with which it was asked"),
            row("understood", TEXT, Seen::understood, "how it was read"),
            row("at", TEXT, Seen::at, "when it was asked"),
            row("index", TEXT, seen -> seen.state().history(), "the history of the index"),
            row("change", TEXT, seen -> seen.state().change(), "the number of the last change of the index"),
            row("hits", list(HIT), seen -> seen.state().found().entrySet(), "what it found"));

    private SeenFile() {}

    /**
     * Reads a file; the result is empty if there is none.
     *
     * @throws CommandException if it was not written by {@link #write}
     */
    public static Map<String, Seen> read(Path file) throws IOException {
        Map<String, Seen> all = new LinkedHashMap<>();
        if (Files.notExists(file)) {
            return all;
        }
        try (BufferedReader lines = TextFile.open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Seen seen = seen(file, number, line);
                all.put(seen.key(), seen);
            }
        }
        return all;
    }

    private static Seen seen(Path file, int number, String line) {
        try {
            JsonObject json = JsonTree.parse(line);
            Map<CableKey, Optional<String>> hits = new LinkedHashMap<>();
            json.objects(
                    "hits",
                    hit -> hits.put(
                            new CableKey(hit.text("id"), hit.optionalText("document")), hit.optionalText("textHash")));
            return new Seen(
                    json.text("query"),
                    json.text("syntax"),
                    json.optionalText("options").orElse(""),
                    json.text("understood"),
                    Instant.parse(json.text("at")),
                    new WatchState(json.text("index"), Long.parseLong(json.text("change")), hits));
        } catch (MalformedJsonException | DateTimeException | NumberFormatException e) {
            throw CommandException.wrongUse(file + ", line " + number + ", is not what cables watch wrote: "
                    + e.getMessage() + "; delete the file to begin anew, or name another with --state");
        }
    }

    /** The key of a query in the map that {@link #read} returns. */
    public static String key(String query, String syntax, String options) {
        return syntax + "\n" + options + "\n" + query;
    }

    /** Replaces the file. */
    public static void write(Path file, Collection<Seen> all) throws IOException {
        WholeFile.write(file, out -> {
            for (Seen seen : all) {
                SEEN.print(out, seen);
            }
        });
    }
}
