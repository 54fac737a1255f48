// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.internal.result.ArchiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cables verify}. */
@Command(name = "verify")
final class VerifyCommand extends CommandOnFolder {

    @Mixin
    private final JsonOption json = new JsonOption();

    VerifyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        VerifyReport report;
        try (ProgressLine progress = new ProgressLine(console, "cable")) {
            report = CableIndex.verify(index.path(), progress::at);
        }
        json.print(console.out(), ArchiveTables.VERIFY, report, this::printText);
        return report.clean() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void printText(VerifyReport report) {
        report.problems().forEach(console.out()::line);
        report.notes().forEach(note -> console.out().line("note: " + note));
        String counts =
                Wording.count(report.cables(), "cable") + ", " + Wording.count(report.paragraphs(), "paragraph");
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
