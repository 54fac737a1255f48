// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.option.FormatOption;
import org.cablesearch.cli.option.FormatOption.Format;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.DraftText;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftChecker;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.internal.json.DeskTables;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.option.Seconds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables check}. */
@Command(name = "check")
public final class CheckCommand extends CommandOnFolder implements Paged {

    private static final String STANDARD_INPUT = "-";

    @Mixin
    private final FormatOption format = new FormatOption(
            "text (the default): what is wrong, json: one object, or markdown: a report.",
            Format.TEXT,
            Format.JSON,
            Format.MARKDOWN);

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            converter = NumberOptions.Time.class,
            description = "Limit the time of the check; the rest of the draft is unread (600; 0 is no limit).")
    private Duration timeout = Duration.ofMinutes(10);

    @Option(names = "--text", description = "Print the text that is read from the draft, to which positions refer.")
    private boolean text;

    @Parameters(paramLabel = "DRAFT", description = "The draft; - for standard input.")
    private String file = "";

    public CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = format.chosen();
        if (text) {
            console.out().write(read().text());
            return ExitCode.DONE;
        }
        try (CableSearcher searcher = CableSearcher.open(index.path())) {
            Draft draft = read();
            DraftChecker checker = DraftChecker.of(searcher);
            DraftReport report = (timeout.isZero() ? checker : checker.within(timeout)).check(draft);
            switch (chosen) {
                case JSON -> DeskTables.DRAFT.print(console.out(), report);
                case MARKDOWN -> new DraftText(console.out(), draft, report).printMarkdown(file);
                default -> new DraftText(console.out(), draft, report).print();
            }
            if (report.timedOut()) {
                console.complain("cables: the check was ended after " + Seconds.written(timeout)
                        + " s, so part of the draft is unread; allow more time with --timeout SECONDS");
            }
            return report.passes() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private Draft read() throws IOException {
        try {
            return file.equals(STANDARD_INPUT) ? Draft.read(console.in(), "standard input") : Draft.read(Path.of(file));
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()));
        }
    }
}
