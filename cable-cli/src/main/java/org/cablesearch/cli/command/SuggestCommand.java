// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.TableText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.internal.result.BrowseTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables suggest}. */
@Command(
        name = "suggest",
        sortOptions = false,
        customSynopsis = "cables suggest " + IndexPlace.SYNOPSIS + " --field FIELD [--limit N] [--json] PREFIX",
        description = "Lists names, TAGS, posts or ids with a word that begins with a prefix.",
        footer = {
            "",
            "Each value is listed with the number of cables that have it, the most frequent first. Other"
                    + " spellings of a name follow it. --select takes the listed values.",
            "",
            "Examples:",
            "  cables suggest --index my-index --field people qad",
            "  cables suggest --index my-index --field tags human"
        })
final class SuggestCommand extends CommandOnIndex implements Paged {

    @Option(names = "--field", paramLabel = "FIELD", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private SuggestField field = SuggestField.PEOPLE;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description = "List at most N values (10).")
    private int limit = 10;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "PREFIX", arity = "1..*", description = "The first letters, in any case.")
    private List<String> prefix = List.of();

    SuggestCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            Suggestions suggestions = searcher.suggest(field, String.join(" ", prefix), limit);
            if (json) {
                BrowseTables.SUGGESTIONS.print(console.out(), suggestions);
            } else {
                TableText.print(
                        console.out(),
                        BrowseTables.SUGGESTION.select(List.of("count", "value", "label")),
                        suggestions.values(),
                        "none");
            }
        }
        return ExitCode.DONE;
    }
}
