// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.option.IndexOption;
import org.cablesearch.cli.show.CountText;
import org.cablesearch.index.BackupReport;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.query.internal.result.ArchiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables backup}. */
@Command(
        name = "backup",
        sortOptions = false,
        customSynopsis = "cables backup --index DIR --to DIR [--json]",
        description = {
            "Copies an index to another folder, safely.",
            "The copy is of one commit, while others add cables and search. It is an index itself, and can be searched"
                    + " where nothing may be written. The next backup to the same folder copies only what has changed."
        },
        footer = {
            "",
            "The folder must be new, empty or an earlier backup of this index. The index and the copy are read completely"
                    + " and their checksums compared before the copy counts; until then the folder is the backup that it"
                    + " was, even if the command is killed. To restore an index, back up the backup to a new folder.",
            "",
            "Examples:",
            "  cables backup --index my-index --to my-index-backup",
            "  cables search --index my-index-backup police",
            "",
            "Exit code 1 if the index is damaged; the last backup is then kept."
        })
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder of the backup.")
    private Path to = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BackupReport report = backUp();
        if (json) {
            ArchiveTables.BACKUP.print(console.out(), report);
        } else {
            console.out()
                    .line("backed up: " + CountText.of(report.files(), "file") + " of commit " + report.commit() + ", "
                            + CountText.of(report.copied()) + " copied now");
        }
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
