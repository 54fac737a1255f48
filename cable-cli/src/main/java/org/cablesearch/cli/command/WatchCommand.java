// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.load.SeenFile;
import org.cablesearch.cli.load.SeenFile.Seen;
import org.cablesearch.cli.load.WatchRun;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.option.FormatOption;
import org.cablesearch.cli.option.FormatOption.Format;
import org.cablesearch.cli.option.QuerySyntax;
import org.cablesearch.cli.option.SearchOptions;
import org.cablesearch.cli.out.AtomFeed;
import org.cablesearch.cli.out.WatchLine;
import org.cablesearch.cli.out.WholeFile;
import org.cablesearch.cli.show.WatchText;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.InvalidValueException;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.result.ViewTables.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables watch}. */
@Command(name = "watch")
final class WatchCommand extends CommandOnFolder implements Paged {

    private static final String LAST = "last";

    @Mixin
    private final SearchOptions filters = new SearchOptions(SearchOption::isFilter);

    @Mixin
    private final QuerySyntax syntax = new QuerySyntax();

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            required = true,
            description = "The queries, one per line; - for standard input.")
    private String queries = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Since when: last (the default), the last run; or a time of loading, such as 2026-12-01.")
    private String since = LAST;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Remember what was found in this file, instead of one named after the queries.")
    private Optional<Path> state = Optional.empty();

    @Mixin
    private final FormatOption format = new FormatOption(
            "text (the default); json (one object per query) or csv (one row per query).",
            Format.TEXT,
            Format.JSON,
            Format.CSV);

    @Option(names = "--feed", paramLabel = "FILE", description = "Write the new and changed cables as an Atom feed.")
    private Optional<Path> feed = Optional.empty();

    @Option(names = "--quiet", description = "Print nothing for a query for which nothing is new.")
    private boolean quiet;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    WatchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        // Options that contradict each other are refused before anything is asked.
        format.chosen();
        feed.ifPresent(WholeFile::require);
        if (since.equals(LAST)) {
            Path seenFile = seenFile();
            WholeFile.require(seenFile);
            try (CableSearcher searcher = CableSearcher.open(index.path())) {
                WatchRun run = run(searcher);
                Map<String, Seen> seen = SeenFile.read(seenFile);
                List<WatchLine> lines = run.sinceLast(searcher, seen, now);
                int code = tell(lines, searcher);
                SeenFile.write(seenFile, seen.values());
                return code;
            }
        }
        Instant load = load();
        try (CableSearcher searcher = CableSearcher.open(index.path())) {
            return tell(run(searcher).since(searcher, load), searcher);
        }
    }

    private WatchRun run(CableSearcher searcher) throws IOException {
        SearchRequest each = filters.applyTo(SearchRequest.of(CableQuery.all()));
        SearchOptions.answer(searcher, each.limit(0));
        return new WatchRun(queries, syntax.syntax(), each, console);
    }

    private Path seenFile() {
        if (state.isEmpty() && queries.equals("-")) {
            throw CommandException.wrongUse(
                    "cables watch: the queries are from standard input; name the file that remembers them: --state FILE");
        }
        return state.orElseGet(() -> Path.of(queries + ".seen"));
    }

    private Instant load() {
        if (state.isPresent()) {
            throw CommandException.wrongUse("--state is for --since last, which remembers what was found");
        }
        try {
            return WatchRequest.of(CableQuery.all()).since(since).since().orElseThrow();
        } catch (InvalidValueException e) {
            throw CommandException.wrongUse("--since: " + e.getMessage() + "; or " + LAST);
        }
    }

    /** Prints the news, and writes the feed. Returns the exit code. */
    private int tell(List<WatchLine> lines, CableSearcher searcher) throws IOException {
        List<WatchLine> told =
                lines.stream().filter(line -> !(quiet && line.isQuiet())).toList();
        if (!told.isEmpty() || !quiet) {
            format.print(
                    console.out(),
                    View.ofRows(WatchLine.TABLE, told),
                    out -> told.forEach(line -> WatchText.print(out, line)));
        }
        console.out().flush();
        boolean isNew = lines.stream()
                .anyMatch(line -> !line.result().added().isEmpty()
                        || !line.result().changed().isEmpty());
        if (feed.isPresent() && (isNew || Files.notExists(feed.get()))) {
            String name = String.valueOf(Path.of(queries).getFileName());
            WholeFile.write(feed.get(), out -> AtomFeed.write(out, name, lines, searcher, now));
        }
        return lines.stream().anyMatch(WatchLine::timedOut) ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
}
