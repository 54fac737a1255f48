// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.option.IndexOption;
import org.cablesearch.cli.show.CountText;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.query.internal.result.ArchiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables verify}. */
@Command(
        name = "verify",
        sortOptions = false,
        customSynopsis = "cables verify --index DIR [--json]",
        description = {"Checks every file and every cable of an index.", "It may run while cables are added."},
        footer = {
            "",
            "Files in the folder that do not belong to the index are listed as notes; they do no harm.",
            "",
            "Example:",
            "  cables verify --index my-index",
            "",
            "Exit code 1 if the index is damaged."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        VerifyReport report;
        try (ProgressLine progress = new ProgressLine(console, "cable")) {
            report = CableIndex.verify(index.path(), progress::at);
        }
        if (json) {
            ArchiveTables.VERIFY.print(console.out(), report);
        } else {
            printText(report);
        }
        return report.clean() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void printText(VerifyReport report) {
        report.problems().forEach(console.out()::line);
        report.notes().forEach(note -> console.out().line("note: " + note));
        String counts = CountText.of(report.cables(), "cable") + ", " + CountText.of(report.paragraphs(), "paragraph");
        // A segment with a damaged file is not read, so the counts do not say how many cables can be saved.
        String undamaged = report.cables() == 0 ? "" : "; its undamaged segments hold " + counts;
        console.out()
                .line(
                        report.clean()
                                ? "clean: " + counts
                                : "damaged" + undamaged + "; keep every cable that can be read: cables rebuild "
                                        + index.options() + "; a backup has the others");
    }
}
