// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.index.BackupReport;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.internal.result.ArchiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables backup}. */
@Command(name = "backup")
final class BackupCommand extends CommandOnFolder {

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder of the backup.")
    private Path to = Path.of("");

    @Mixin
    private final JsonOption json = new JsonOption();

    BackupCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        json.print(
                console.out(),
                ArchiveTables.BACKUP,
                backUp(),
                report -> console.out()
                        .line("backed up: " + Wording.count(report.files(), "file") + " of commit " + report.commit()
                                + ", " + Wording.count(report.copied()) + " copied now"));
        return ExitCode.DONE;
    }

    private BackupReport backUp() throws IOException {
        try {
            return CableIndex.copy(index.path(), to);
        } catch (CableIndexException e) {
            if (e.reason() != CableIndexException.Reason.DAMAGED) {
                throw e;
            }
            throw CommandException.incomplete(e.problem() + "; an earlier backup in " + to
                    + " is kept; see what is damaged: cables verify " + index.options());
        }
    }
}
