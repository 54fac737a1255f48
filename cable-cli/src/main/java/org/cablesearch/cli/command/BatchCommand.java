package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.load.BatchFile;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.out.BatchCsv;
import org.cablesearch.cli.out.BatchJson;
import org.cablesearch.cli.out.BatchLine;
import org.cablesearch.cli.out.BatchReport;
import org.cablesearch.cli.show.BatchText;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cables batch}. */
@Command(
        name = "batch",
        sortOptions = false,
        customSynopsis = "cables batch --index DIR [--limit N] [--json] [--format FORMAT] FILE",
        description = "Runs many queries, and says what each finds and what it alone finds.",
        footer = {
            "",
            "FILE has one query a line; of a .csv file the first column is taken. \"unique\" are",
            "the cables that no other query of the file finds. A query that is not understood",
            "is reported and does not stop the others.",
            "",
            "In CSV a text that begins with = + - @ ' or a tab has one more ' before it, so that",
            "a spreadsheet takes no query for a formula; programs take that ' off again.",
            "",
            "Examples:",
            "  cables batch --index my-index terms.txt",
            "  cables batch --index my-index --format csv terms.csv > report.csv"
        })
final class BatchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexFolder index = new IndexFolder();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The most hits of a query to name, in CSV and JSON (10).")
    private int limit = 10;

    @Option(names = "--json", description = "Print a JSON object for each query; the same as --format json.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Choices.OfBatchFormat.class,
            description = "text (the default), csv or json.")
    private BatchFormat format = BatchFormat.TEXT;

    @Parameters(paramLabel = "FILE", description = "The queries; - for standard input.")
    private String file = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Limit.require(spec, limit);
        List<BatchLine> queries = BatchFile.read(file, console);
        try (CableSearcher searcher = index.open();
                ProgressLine progress = new ProgressLine(console, "line")) {
            BatchReport report = report();
            searcher.batch(
                    queries.stream()
                            .map(query -> CableQuery.parse(query.text()))
                            .toList(),
                    limit,
                    progress::at,
                    result -> {
                        progress.giveWay();
                        report.print(queries.get(result.index()), result);
                    });
            report.end();
        }
        return ExitCode.DONE;
    }

    private BatchReport report() {
        return switch (json ? BatchFormat.JSON : format) {
            case TEXT -> new BatchText(console.out());
            case CSV -> new BatchCsv(console.out());
            case JSON -> new BatchJson(console.out());
        };
    }
}
