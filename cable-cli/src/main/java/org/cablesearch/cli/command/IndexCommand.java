// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.home.Home;
import org.cablesearch.cli.load.IndexRun;
import org.cablesearch.cli.load.IndexSummary;
import org.cablesearch.cli.load.Input;
import org.cablesearch.cli.load.OnStop;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.load.Traces;
import org.cablesearch.cli.load.WatchRun;
import org.cablesearch.cli.option.ClusterSettings;
import org.cablesearch.cli.option.InputOptions;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.out.WatchLine;
import org.cablesearch.cli.show.WatchText;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.Syntax;
import org.cablesearch.query.internal.option.UsualSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables index}. */
@Command(name = "index")
final class IndexCommand extends CommandOnIndex {

    private final CablesCommand cables;

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = NumberOptions.Threads.class,
            description = "Use N threads; by default one per core, or 32 for a cluster.")
    private Optional<Integer> threads = Optional.empty();

    @Mixin
    private final ClusterSettings settings = new ClusterSettings();

    @Option(
            names = "--watch",
            paramLabel = "FILE",
            description = "Tell what is new for the queries of this file, as cables watch does.")
    private Optional<String> watch = Optional.empty();

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    IndexCommand(Console console, CablesCommand cables) {
        super(console);
        this.cables = cables;
    }

    @Override
    @SuppressWarnings("try") // what unlessEmpty() returns only has to be closed
    public Integer call() throws IOException {
        Optional<WatchRun> news = news();
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Optional<IndexSummary> summary;
        try (ProgressLine progress = new ProgressLine(console, "record")) {
            List<Input> all = inputs.all(console, progress);
            try (Closeable created = index.unlessEmpty()) {
                summary = add(all, progress);
            }
        }
        if (summary.isEmpty()) {
            return ExitCode.NOT_DONE;
        }
        Home.rememberIndex(console.environment(), index.folder());
        print(summary.get());
        boolean isTold = news.isEmpty() || tell(news.get(), begun);
        return summary.get().rejected() == 0 && isTold ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** The saved queries, read before the load begins, so that a wrong one is told at once. */
    private Optional<WatchRun> news() throws IOException {
        if (watch.isEmpty()) {
            return Optional.empty();
        }
        index.requireFolder();
        return Optional.of(new WatchRun(
                watch.get(),
                Syntax.CABLES,
                SearchRequest.of(CableQuery.all()).deadline(UsualSearch.TIME_LIMIT),
                console));
    }

    /** Prints what the load brought for saved queries. Returns whether all of them were asked in time. */
    private boolean tell(WatchRun news, Instant begun) throws IOException {
        try (CableSearcher searcher = index.openFolder()) {
            List<WatchLine> lines = news.since(searcher, begun);
            for (WatchLine line : lines) {
                if (json) {
                    WatchLine.TABLE.print(console.out(), line);
                } else {
                    WatchText.print(console.out(), line);
                }
            }
            return lines.stream().noneMatch(WatchLine::timedOut);
        }
    }

    /** Adds the cables; returns no summary if the process is being stopped. */
    private Optional<IndexSummary> add(List<Input> all, ProgressLine progress) throws IOException {
        try (CableIndex writer = index.load(settings.ofLoad(inputs.bytes()));
                OnStop stop = new OnStop(progress, () -> keep(writer))) {
            try {
                IndexRun run = new IndexRun(writer, progress, new Traces(cables.isVerbose(), progress));
                int count = threads.orElseGet(index::threads);
                IndexSummary summary = run.add(all, count);
                if (cables.isVerbose()) {
                    console.complain("time by part, over " + Wording.count(count, "thread") + ": " + run.times());
                }
                return Optional.of(summary);
            } catch (IOException e) {
                if (stop.isStopping()) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }

    /** Commits the cables added so far. Leaves the index open, since closing it would wait for merges. */
    private static String keep(CableIndex writer) {
        try {
            writer.commit();
            return "the cables read so far are in the index; run the same command again to continue";
        } catch (IOException e) {
            return "the last cables could not be saved: " + e.getMessage() + "; run the same command again to continue";
        }
    }

    private void print(IndexSummary summary) throws IOException {
        if (json) {
            summary.printJson(console.out(), inputs.skips());
        } else {
            summary.printText(console.out(), inputs.skips());
        }
    }
}
