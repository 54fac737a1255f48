package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.load.IndexRun;
import org.cablesearch.cli.load.IndexSummary;
import org.cablesearch.cli.load.OnStop;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.show.Counts;
import org.cablesearch.index.CableIndex;
import org.cablesearch.reader.CableRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code cables index}. */
@Command(
        name = "index",
        sortOptions = false,
        customSynopsis = "cables index --index DIR [--format FORMAT] [--threads N] [--json] PATH...",
        description = {
            "Adds cables to an index, or begins one.",
            "A cable that is there is left as it is, or replaced if its content has changed:",
            "so the same command can be run again at any time, also after it was stopped.",
            "Of two cables with one id, the later in the input stays."
        },
        footer = {
            "",
            "The summary counts as problems: repairs of cables (cables parse prints them),",
            "conflicts, where one id came twice with other content, and rejected records. The",
            "last two are told on standard error, with file and line.",
            "",
            "Ctrl-C keeps the cables read so far; the same command goes on.",
            "",
            "Examples:",
            "  cables index --index my-index cables.csv",
            "  cables index --index my-index --json archive.zip more/",
            "",
            "Exit code 1 if a record was rejected."
        })
final class IndexCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexFolder folder = new IndexFolder();

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; by default one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @ParentCommand
    private CablesCommand cables = new CablesCommand();

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw CommandException.wrongUse("--threads: " + threads + " is no number of threads; take 1 or more");
        }
        IndexSummary summary;
        try (ProgressLine progress = new ProgressLine(console, "record");
                Stream<CableRecord> records = inputs.records(console, progress);
                CableIndex index = CableIndex.open(folder.path());
                OnStop stop = new OnStop(progress, () -> keep(index))) {
            try {
                IndexRun run = new IndexRun(index, progress);
                summary = run.add(records, threads);
                if (cables.isVerbose()) {
                    console.complain("the parts, summed over " + Counts.of(threads, "thread") + ": " + run.times());
                }
            } catch (IOException e) {
                if (stop.isStopping()) {
                    return ExitCode.NOT_DONE;
                }
                throw e;
            }
        }
        print(summary);
        return summary.rejected() == 0 ? ExitCode.DONE : ExitCode.DONE_BUT;
    }

    /** Keeps what was added so far. Does not close the index: that would wait for merges, which the next run can do as well. */
    private static String keep(CableIndex index) {
        try {
            index.commit();
            return "the cables read so far are in the index; run the same command again to go on";
        } catch (IOException e) {
            return "the last cables could not be kept: " + e.getMessage() + "; run the same command again to go on";
        }
    }

    private void print(IndexSummary summary) {
        if (json) {
            summary.printJson(console.out());
        } else {
            summary.printText(console.out());
        }
    }
}
