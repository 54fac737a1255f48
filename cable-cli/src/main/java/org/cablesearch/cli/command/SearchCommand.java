package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.json.SearchJson;
import org.cablesearch.cli.show.SearchText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables search}. */
@Command(
        name = "search",
        sortOptions = false,
        customSynopsis = {
            "cables search --index DIR [--facet DIM[:N]]... [--facet-prefix DIM=PREFIX]...",
            "              [--histogram year|month]... [--select DIM=VALUE]...",
            "              [--exclude DIM=VALUE]... [--from DATE] [--to DATE] [--sort ORDER]",
            "              [--syntax SYNTAX] [--limit N] [--after CURSOR] [--unit UNIT]",
            "              [--snippets N] [--json] QUERY"
        },
        description = "Searches an index.",
        footer = {
            "",
            "DIM is one of: tags subjects countries programs people orgs origin level caveats",
            "captions year month precedence to info signer role marking. DATE is a year, a",
            "month or a day: 2006, 2006-08, 2006-08-15.",
            "",
            "Queries:",
            "  police corruption                 both words, anywhere in the cable, by stem",
            "  \"exercise book\"                   side by side, in one paragraph",
            "  police OR army NOT tags:PREL      NOT binds tighter than AND, AND than OR",
            "  exact:fishing                     the word as it stands",
            "  para:(police AND marking:SBU)     all of it in one and the same paragraph",
            "  people:qadhafi orgs:UNHCR         names, however they are spelt",
            "  tags:PHUM tags:\"human rights\"     TAGS by code or by name",
            "  origin:madrid level:[C TO *]      the post; Confidential and above",
            "  date:[2006-01 TO 2006-08-15]      dates",
            "  cites:06PHNOMPENH2611             what cites a cable; citedby: what it cites",
            "Further fields: subject text heading from to info class caption role id signer",
            "classifier precedence people.exact.",
            "",
            "Examples:",
            "  cables search --index my-index --facet tags --facet year 'police corruption'",
            "  cables search --index my-index --select tags=PHUM --sort -date police",
            "  cables search --index my-index --facet-prefix people=qad --histogram month oil",
            "  cables search --index my-index -- '-police corruption'    (after --, no option)",
            "  cables search --index my-index --unit paragraph --json 'marking:S oil'"
        })
final class SearchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexFolder index = new IndexFolder();

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(
            names = "--syntax",
            paramLabel = "SYNTAX",
            converter = Choices.OfSyntax.class,
            description = {"cables (the default), or lucene for queries saved from Lucene, Solr or Elasticsearch tools."
            })
    private Syntax syntax = Syntax.CABLES;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The query, in quotes; *:* finds every cable.")
    private List<String> query = new ArrayList<>();

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String text = onlyQuery();
        SearchRequest request = options.applyTo(SearchRequest.of(syntax.parse(text)));
        try (CableSearcher searcher = index.open()) {
            print(text, request, answer(searcher, request));
        }
        return ExitCode.DONE;
    }

    /** The shell has taken the quotation marks away where a query was typed without quotes around it. */
    private String onlyQuery() {
        if (query.size() > 1) {
            throw CommandException.wrongUse(
                    "more than one QUERY; put quotes around it: '" + String.join(" ", query) + "'");
        }
        return query.getFirst();
    }

    private static SearchResults answer(CableSearcher searcher, SearchRequest request) throws IOException {
        try {
            return searcher.search(request);
        } catch (IllegalArgumentException e) {
            if (request.after().isEmpty()) {
                throw e;
            }
            throw CommandException.wrongUse("--after: " + e.getMessage());
        }
    }

    private void print(String text, SearchRequest request, SearchResults results) {
        if (json) {
            SearchJson.print(console.out(), text, request.unit(), results);
        } else {
            new SearchText(console.out()).print(text, request.unit(), results);
        }
    }
}
