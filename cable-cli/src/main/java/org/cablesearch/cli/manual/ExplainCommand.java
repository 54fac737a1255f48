// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.cli.show.Wrapping;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cables explain}. */
@Command(name = "explain")
public final class ExplainCommand implements Callable<Integer>, Paged {

    private final Console console;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            completionCandidates = Codes.class,
            description = "A code that cables parse, index or stats printed, such as BAD_DATE.")
    private Optional<String> code = Optional.empty();

    /** The codes that shells offer. */
    static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ProblemCode.values()).map(ProblemCode::name).iterator();
        }
    }

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, ProblemPage.Entry> entries = ProblemPage.entries();
        if (code.isEmpty()) {
            list(entries);
        } else {
            explain(entries, code.get().strip().toUpperCase(Locale.ROOT));
        }
        return ExitCode.DONE;
    }

    private void list(Map<String, ProblemPage.Entry> entries) {
        String kind = "";
        for (Map.Entry<String, ProblemPage.Entry> entry : entries.entrySet()) {
            if (!entry.getValue().kind().equals(kind)) {
                console.out()
                        .line((kind.isEmpty() ? "" : "\n") + entry.getValue().kind() + ":");
                kind = entry.getValue().kind();
            }
            console.out().line("  " + entry.getKey());
        }
    }

    private void explain(Map<String, ProblemPage.Entry> entries, String name) {
        ProblemPage.Entry entry = entries.get(name);
        if (entry == null) {
            throw CommandException.wrongUse("there is no problem code " + name
                    + Nearest.of(name, entries.keySet())
                            .map(nearest -> "; did you mean " + nearest + "?")
                            .orElse("; list them with: cables explain"));
        }
        console.out()
                .line(StyledLine.of(Style.STRONG, name).add(" (" + entry.kind().toLowerCase(Locale.ROOT) + ")"));
        for (String paragraph : entry.text().split("\n\\s*\n")) {
            console.out().line("");
            Wrapping.print(console.out(), paragraph);
        }
    }
}
