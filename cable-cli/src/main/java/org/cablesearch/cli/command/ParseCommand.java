// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.load.Intake;
import org.cablesearch.cli.load.ProgressLine;
import org.cablesearch.cli.load.Traces;
import org.cablesearch.cli.option.InputOptions;
import org.cablesearch.cli.show.ExplainText;
import org.cablesearch.cli.show.ProblemText;
import org.cablesearch.reader.CableJson;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.internal.json.LineTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables parse}. */
@Command(name = "parse")
final class ParseCommand implements Callable<Integer> {

    private final Console console;
    private final CablesCommand cables;

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Option(names = "--strict", description = "Stop at the first rejected record.")
    private boolean strict;

    @Option(
            names = "--explain",
            description =
                    "Show how each line of a cable was read, and why: in two columns on a terminal, otherwise as JSON,"
                            + " one cable per line.")
    private boolean explain;

    ParseCommand(Console console, CablesCommand cables) {
        this.console = console;
        this.cables = cables;
    }

    @Override
    public Integer call() throws IOException {
        try (ProgressLine progress = new ProgressLine(console, "record")) {
            Printer printer = new Printer(progress);
            new Intake(printer).run(inputs.all(console, progress));
            inputs.skips().lines().forEach(progress::complain);
            return printer.rejected ? ExitCode.INCOMPLETE : ExitCode.DONE;
        }
    }

    private final class Printer implements Intake.Sink {

        private final ProgressLine progress;
        private final Traces traces;
        private boolean rejected;

        private Printer(ProgressLine progress) {
            this.progress = progress;
            this.traces = new Traces(cables.isVerbose(), progress);
        }

        @Override
        public boolean take(CableRecord record) throws IOException {
            progress.clearLine();
            progress.step();
            return switch (record.parse()) {
                case ReadResult.Accepted accepted -> {
                    if (explain) {
                        explain(accepted.cable().id(), record.explain());
                    } else {
                        print(accepted);
                    }
                    yield true;
                }
                case ReadResult.Rejected rejection -> reject(ProblemText.of(rejection), rejection.cause());
            };
        }

        @Override
        public boolean reject(String message, Optional<Throwable> cause) {
            progress.complain(message);
            cause.ifPresent(traces);
            rejected = true;
            return !strict;
        }

        private void print(ReadResult.Accepted accepted) {
            CableJson.write(accepted.cable(), console.out());
            console.out().write('\n');
            accepted.cable().provenance().problems().stream()
                    .map(problem -> ProblemText.of(accepted.source(), problem))
                    .forEach(progress::complain);
        }

        private void explain(String id, List<LineReading> lines) throws IOException {
            if (console.out().display().terminal()) {
                ExplainText.print(console.out(), id, lines);
            } else {
                LineTable.of(id).print(console.out(), lines);
            }
        }
    }
}
