// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.TableText;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.result.BrowseTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables suggest}. */
@Command(name = "suggest")
final class SuggestCommand extends CommandOnIndex implements Paged {

    private static final Table<Suggestion> COLUMNS = BrowseTables.SUGGESTION.select(List.of("count", "value", "label"));

    @Option(names = "--field", paramLabel = "FIELD", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private SuggestField field = SuggestField.PEOPLE;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description = "List at most N values (10).")
    private int limit = 10;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PREFIX", arity = "1..*", description = "The first letters, in any case.")
    private List<String> prefix = List.of();

    SuggestCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            Suggestions suggestions = searcher.suggest(field, String.join(" ", prefix), limit);
            json.print(
                    console.out(),
                    BrowseTables.SUGGESTIONS,
                    suggestions,
                    found -> TableText.print(console.out(), COLUMNS, found.values(), "none"));
        }
        return ExitCode.DONE;
    }
}
