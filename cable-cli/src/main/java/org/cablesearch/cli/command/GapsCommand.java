// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.load.IdList;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.option.FormatOption;
import org.cablesearch.cli.option.FormatOption.Format;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.GapsText;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.result.ArchiveTables;
import org.cablesearch.query.internal.result.ArchiveTables.SerialRun;
import org.cablesearch.query.internal.result.ViewTables.View;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables gaps}. */
@Command(name = "gaps")
final class GapsCommand extends CommandOnFolder implements Paged {

    /** The table of gaps that CSV prints. */
    private enum Table {
        /** The cables that are cited but not held. */
        CITED,
        /** The gaps between serials. */
        SERIALS
    }

    @Option(names = "--post", paramLabel = "POST", description = "Only this post; may be repeated.")
    private List<String> posts = new ArrayList<>();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = NumberOptions.Year.class,
            description = "Only this year; may be repeated.")
    private List<Integer> years = new ArrayList<>();

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "Compare the archive with a list of the cables that should exist.")
    private Optional<Path> expected = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description = "List at most N cited cables, and N runs of each post and year (20).")
    private int limit = GapRequest.ALL.limit();

    @Mixin
    private final FormatOption format =
            new FormatOption("text (the default), json or csv.", Format.TEXT, Format.JSON, Format.CSV);

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "What CSV has: cited (the default) or serials, a row per run.")
    private Optional<Table> table = Optional.empty();

    GapsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (format.chosen() != Format.CSV && table.isPresent()) {
            throw CommandException.wrongUse("--table is for --format csv");
        }
        GapRequest request = GapRequest.ALL.limit(limit).posts(posts).years(years);
        try (CableSearcher searcher = CableSearcher.open(index.path())) {
            if (expected.isPresent()) {
                request = request.expected(IdList.read(expected.get(), console));
            }
            print(searcher.gaps(request));
        }
        return ExitCode.DONE;
    }

    private void print(GapReport report) throws IOException {
        Printer<Appendable> json = out -> ArchiveTables.GAPS.print(out, report);
        View<?> view = table.orElse(Table.CITED) == Table.CITED
                ? new View<>(json, ArchiveTables.CITED_ROW, report.cited())
                : new View<>(json, ArchiveTables.SERIALS_ROW, SerialRun.of(report));
        format.print(console.out(), view, out -> new GapsText(out).print(report));
    }
}
