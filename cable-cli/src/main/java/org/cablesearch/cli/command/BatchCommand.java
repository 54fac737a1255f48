// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.load.BatchFile;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.option.FormatOption;
import org.cablesearch.cli.option.FormatOption.Format;
import org.cablesearch.cli.option.QuerySyntax;
import org.cablesearch.cli.option.SearchOptions;
import org.cablesearch.cli.out.BatchLine;
import org.cablesearch.cli.out.WholeFile;
import org.cablesearch.cli.show.BatchText;
import org.cablesearch.desk.Receipts;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.table.TableCsv;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.result.SearchTables;
import org.cablesearch.query.internal.result.SearchTables.BatchAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables batch}. */
@Command(name = "batch")
final class BatchCommand extends CommandOnIndex implements Paged {

    @Mixin
    private final QuerySyntax syntax = new QuerySyntax();

    @Mixin
    private final SearchOptions options = new SearchOptions(SearchOption::appliesToBatches);

    @Mixin
    private final FormatOption format = new FormatOption(
            "text (the default); csv or json (one object per query), which also list the hits.",
            Format.TEXT,
            Format.CSV,
            Format.JSON);

    @Parameters(paramLabel = "FILE", description = "The queries; - for standard input.")
    private String file = "";

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description =
                    "Write a receipt of each query, with all hits, one per line, for cables receipt; - prints them in"
                            + " place of the results.")
    private Optional<Path> receipt = Optional.empty();

    private boolean timedOut;

    BatchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = format.chosen();
        receipt.ifPresent(WholeFile::require);
        List<BatchLine> queries = BatchFile.read(file, console);
        try (CableSearcher opened = receipt.isPresent() ? index.openFolder() : index.open()) {
            return opened.scan(searcher -> {
                if (receipt.filter(WholeFile::isStandardOutput).isEmpty()) {
                    answer(searcher, chosen, queries);
                }
                if (receipt.isPresent()) {
                    writeReceipts(searcher, receipt.get(), queries);
                }
                return timedOut ? ExitCode.INCOMPLETE : ExitCode.DONE;
            });
        }
    }

    private void answer(CableSearcher searcher, Format chosen, List<BatchLine> queries) throws IOException {
        try (ProgressLine progress = new ProgressLine(console, "line")) {
            SearchRequest each = options.applyTo(SearchRequest.of(CableQuery.all()));
            SearchOptions.answer(searcher, each.limit(0));
            Printer<BatchAnswer> report = report(chosen);
            BatchRequest request = BatchRequest.of(queries.stream()
                            .map(query -> syntax.parse(query.text(), console))
                            .toList())
                    .each(each);
            searcher.batch(request, progress::at, result -> {
                progress.clearLine();
                BatchLine query = queries.get(result.index());
                print(report, new BatchAnswer(query.line(), query.text(), result));
                if (result.timedOut()) {
                    timedOut = true;
                    progress.complain(options.expired("the query of line " + query.line()));
                }
            });
            report.end();
        }
    }

    /** Incomplete hits have no receipt. */
    private void writeReceipts(CableSearcher searcher, Path file, List<BatchLine> queries) throws IOException {
        if (timedOut) {
            console.complain("cables: no receipt is written, since a query is incomplete");
            return;
        }
        try (WholeFile out = WholeFile.open(file, console.out())) {
            Receipts receipts = Receipts.of(searcher, Version.number());
            for (BatchLine query : queries) {
                SearchRequest request = options.applyTo(SearchRequest.of(syntax.parse(query.text(), console)));
                out.line(receipts.write(query.text(), request, query.line()));
            }
            out.line(Receipts.end(queries.size()));
            out.complete();
        } catch (InterruptedIOException e) {
            timedOut = true;
            console.complain(options.expired("the search of a receipt"));
        }
    }

    private Printer<BatchAnswer> report(Format chosen) throws IOException {
        return switch (chosen) {
            case CSV -> new TableCsv<>(console.out(), SearchTables.BATCH);
            case JSON -> answer -> SearchTables.BATCH.print(console.out(), answer);
            default -> new BatchText(console.out());
        };
    }

    private static void print(Printer<BatchAnswer> report, BatchAnswer answer) {
        try {
            report.print(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
