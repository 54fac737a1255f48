// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.cli.option.Choices;
import org.cablesearch.model.internal.text.Printable;
import org.cablesearch.query.CableField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables analyze}. */
@Command(name = "analyze")
final class AnalyzeCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            required = true,
            completionCandidates = Choices.Fields.class,
            description = "A field of the query language, such as text, tags, people or orgs.")
    private CableField field = CableField.TEXT;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The text.")
    private List<String> words = List.of();

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        List<CableField.Term> terms = field.terms(text);
        int width = terms.stream().mapToInt(term -> term.text().length()).max().orElse(0);
        for (CableField.Term term : terms) {
            StyledLine line = StyledLine.of(term.position() + "  " + term.text()
                    + " ".repeat(width - term.text().length()));
            console.out().line(line.add("  ").add(Style.FAINT, place(text, term)));
        }
        return ExitCode.DONE;
    }

    private static String place(String text, CableField.Term term) {
        String written = Printable.oneLine(
                text.substring(term.place().start(), term.place().end()));
        return term.place().start() + "-" + term.place().end() + " " + written;
    }
}
