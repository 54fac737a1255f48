package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.json.ExplainJson;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.show.ExplainText;
import org.cablesearch.cli.show.ProblemText;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableJson;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables parse}. */
@Command(
        name = "parse",
        sortOptions = false,
        customSynopsis = "cables parse [--format FORMAT] [--strict] [--explain] PATH...",
        description = {
            "Prints cables as JSON, one a line.",
            "They come in the order of the input. What was repaired or rejected goes to",
            "standard error: FILE:LINE: CODE: what was found."
        },
        footer = {
            "",
            "Examples:",
            "  cables parse 06PHNOMPENH2611.txt",
            "  cables parse --format csv - < cables.csv > cables.jsonl",
            "  cables parse --explain 06PHNOMPENH2611.txt",
            "",
            "Exit code 1 if a record was rejected."
        })
final class ParseCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--strict", description = "Stop at the first record that is rejected.")
    private boolean strict;

    @Option(
            names = "--explain",
            description = {
                "Show what each line of a cable became, and why: side by side on a",
                "terminal, else as JSON, one cable a line."
            })
    private boolean explain;

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean rejected = false;
        try (ProgressLine progress = new ProgressLine(console, "record");
                Stream<CableRecord> records = inputs.records(console, progress)) {
            for (Iterator<CableRecord> all = records.iterator(); all.hasNext() && !(rejected && strict); ) {
                CableRecord record = all.next();
                ReadResult result = record.parse();
                progress.giveWay();
                if (explain && result instanceof ReadResult.Accepted accepted) {
                    explain(accepted.cable().id(), record.explain());
                } else {
                    print(result, progress);
                }
                progress.step();
                rejected |= result instanceof ReadResult.Rejected;
            }
        }
        return rejected ? ExitCode.DONE_BUT : ExitCode.DONE;
    }

    private void print(ReadResult result, ProgressLine progress) {
        switch (result) {
            case ReadResult.Accepted accepted -> {
                print(accepted.cable());
                accepted.cable().provenance().problems().stream()
                        .map(problem -> ProblemText.of(accepted.source(), problem))
                        .forEach(progress::complain);
            }
            case ReadResult.Rejected rejection -> progress.complain(ProblemText.of(rejection));
        }
    }

    private void explain(String id, List<LineReading> lines) throws IOException {
        if (console.out().display().terminal()) {
            new ExplainText(console.out()).print(id, lines);
        } else {
            ExplainJson.print(console.out(), id, lines);
        }
    }

    private void print(Cable cable) {
        CableJson.write(cable, console.out());
        console.out().write('\n');
    }
}
