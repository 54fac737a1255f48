package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.json.SuggestJson;
import org.cablesearch.cli.show.Counts;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cables suggest}. */
@Command(
        name = "suggest",
        sortOptions = false,
        customSynopsis = "cables suggest --index DIR --field people|orgs|tags|origin|id [--limit N] [--json] PREFIX",
        description = "Lists names, TAGS, posts or ids by the first letters of any of their words.",
        footer = {
            "",
            "Each with the number of cables that have it, the commonest first. Spellings of one",
            "name are listed behind the commonest. A listed value is what --select takes.",
            "",
            "Examples:",
            "  cables suggest --index my-index --field people qad",
            "  cables suggest --index my-index --field tags human"
        })
final class SuggestCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexFolder index = new IndexFolder();

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            required = true,
            converter = Choices.OfSuggestField.class,
            description = "people, orgs, tags, origin or id.")
    private SuggestField field = SuggestField.PEOPLE;

    @Option(names = "--limit", paramLabel = "N", description = "The most values (10).")
    private int limit = 10;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "PREFIX", arity = "1..*", description = "The first letters, in any case.")
    private List<String> prefix = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SuggestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Limit.require(spec, limit);
        try (CableSearcher searcher = index.open()) {
            Suggestions suggestions = searcher.suggest(field, String.join(" ", prefix), limit);
            if (json) {
                SuggestJson.print(console.out(), suggestions);
            } else {
                print(suggestions);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Suggestions suggestions) {
        Output out = console.out();
        if (suggestions.values().isEmpty()) {
            out.line("none");
        }
        int width = suggestions.values().stream()
                .mapToInt(value -> Counts.of(value.count()).length())
                .max()
                .orElse(0);
        for (Suggestion suggestion : suggestions.values()) {
            String count = Counts.of(suggestion.count());
            String label = suggestion.label().map(text -> "  " + text).orElse("");
            out.line(" ".repeat(width - count.length()) + count + "  " + suggestion.value()
                    + Style.FAINT.on(out.display(), label));
        }
    }
}
