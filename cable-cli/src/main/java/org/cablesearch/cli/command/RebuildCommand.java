// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.load.OnStop;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.option.ClusterSettings;
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.internal.result.ArchiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables rebuild}. */
@Command(name = "rebuild")
final class RebuildCommand extends CommandOnIndex {

    private static final String STOPPED = "the index is unchanged; run the same command again to rebuild it";

    @Mixin
    private final ClusterSettings settings = new ClusterSettings();

    @Option(names = "--keep", description = "In a cluster: keep the old index, without the name.")
    private boolean keep;

    @Mixin
    private final JsonOption json = new JsonOption();

    RebuildCommand(Console console) {
        super(console);
    }

    @Override
    @SuppressWarnings("try") // stop only has to be open meanwhile
    public Integer call() throws IOException {
        RebuildReport report;
        try (ProgressLine progress = new ProgressLine(console, "cable");
                OnStop stop = new OnStop(progress, () -> STOPPED)) {
            report = index.rebuild(settings, keep, progress::at);
        }
        // Print the report before the merge, which may fail or be stopped.
        json.print(console.out(), ArchiveTables.REBUILD, report, this::printText);
        console.out().flush();
        merge(() -> index.load(settings), console);
        return report.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Opens an index for writing. */
    @FunctionalInterface
    interface Opener {
        CableIndex open() throws IOException;
    }

    /** Merges the segments. The index is complete without the merge, so a failure is only reported. */
    static void merge(Opener opener, Console console) {
        try (ProgressLine progress = new ProgressLine(console, "cable");
                CableIndex rebuilt = opener.open()) {
            progress.say("the index is rebuilt; merging its segments, for faster searches");
            rebuilt.merge();
        } catch (IOException e) {
            String why = e instanceof CableIndexException known ? known.problem() : String.valueOf(e.getMessage());
            console.complain("cables: the index is rebuilt, but its segments were not merged, so searches take longer: "
                    + why + "; the next cables index merges them");
        }
    }

    private void printText(RebuildReport report) {
        report.problems().forEach(console.out()::line);
        console.out()
                .line((report.complete() ? "rebuilt: " : "rebuilt with losses: ")
                        + Wording.count(report.kept(), "cable")
                        + (report.lost() > 0 ? " kept, " + Wording.count(report.lost()) + " lost" : ""));
    }
}
