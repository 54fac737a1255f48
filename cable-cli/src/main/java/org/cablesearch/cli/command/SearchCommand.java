package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.option.CsvOptions;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.option.QuerySyntax;
import org.cablesearch.cli.option.SearchFormat;
import org.cablesearch.cli.option.SearchOptions;
import org.cablesearch.cli.option.Timeout;
import org.cablesearch.cli.show.SearchText;
import org.cablesearch.page.internal.export.HitsCsv;
import org.cablesearch.page.internal.json.SearchJson;
import org.cablesearch.page.internal.option.Messages;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
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
        customSynopsis =
                "cables search " + IndexPlace.SYNOPSIS
                        + " [--facet DIM[:N]]... [--facet-prefix DIM=PREFIX]... [--histogram year|month]..."
                        + " [--select DIM=VALUE]... [--exclude DIM=VALUE]... [--from DATE] [--to DATE] [--sort ORDER]"
                        + " [--syntax SYNTAX] [--limit N] [--after CURSOR] [--all] [--unit UNIT] [--snippets N]"
                        + " [--timeout SECONDS] [--format FORMAT] [--columns NAME,...] [--bom] [--json] [--any] [--exactly] QUERY",
        description = "Searches an index.",
        footer = {
            "",
            "DIM is one of: tags subjects countries programs people orgs origin level caveats"
                    + " captions year month precedence to info signer role marking. DATE is a year, a month or a"
                    + " day: 2006, 2006-08, 2006-08-15.",
            "",
            "Queries:",
            "  police corruption                 both words, anywhere in the cable, by stem",
            "  \"exercise book\"                   side by side, in one paragraph",
            "  police OR army NOT tags:PREL      NOT binds tighter than AND, AND than OR",
            "  exact:fishing                     the word in exactly this form",
            "  para:(police AND marking:SBU)     everything in one and the same paragraph",
            "  people:qadhafi orgs:UNHCR         names, in any spelling",
            "  tags:PHUM tags:\"human rights\"     TAGS by code or by name",
            "  origin:madrid level:[C TO *]      the post; Confidential and above",
            "  date:[2006-01 TO 2006-08-15]      dates",
            "  cites:06PHNOMPENH2611             cables that cite it; citedby: those it cites",
            "Further fields: subject text heading from to info class caption role id signer"
                    + " classifier precedence people.exact.",
            "",
            "In CSV, each hit has the best of its snippets, and a ' is put before text that begins"
                    + " with = + - @ ' or a tab, so that no spreadsheet takes it for a formula.",
            "The columns are id date datePrecision origin classification subject paragraph marking snippet;"
                    + " --columns can also name tags people orgs citation level.",
            "",
            "Exit code 1 if --timeout ended the search; its hits and counts are incomplete.",
            "",
            "Examples:",
            "  cables search --index my-index --facet tags --facet year 'police corruption'",
            "  cables search --index my-index --select tags=PHUM --sort -date police",
            "  cables search --index my-index --facet-prefix people=qad --histogram month oil",
            "  cables search --index my-index --all --format csv tags:PHUM > hits.csv",
            "  cables search --index my-index --format csv --bom --columns id,date,tags police > hits.csv",
            "  cables search --index my-index --unit paragraph --json 'marking:S oil'",
            "  cables search --index my-index -- '-police corruption'"
        })
final class SearchCommand implements Callable<Integer>, Paged {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Console console;

    @Mixin
    private final IndexPlace index;

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Mixin
    private final Timeout timeout = new Timeout();

    @Mixin
    private final QuerySyntax syntax = new QuerySyntax();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json: one object, jsonl: one object per hit, or csv: one row per hit.")
    private SearchFormat format = SearchFormat.TEXT;

    @Mixin
    private final CsvOptions csvOptions = new CsvOptions();

    @Option(
            names = "--exactly",
            description = "Show only hits with all the words, even if there are few or none.")
    private boolean exactly;

    @Option(names = "--json", description = "Short for --format json.")
    private boolean json;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The query, in quotes; *:* finds every cable.")
    private List<String> query = new ArrayList<>();

    private boolean timedOut;

    SearchCommand(Console console) {
        this.console = console;
        this.index = new IndexPlace(console);
    }

    @Override
    public Integer call() throws IOException {
        String text = onlyQuery();
        SearchFormat chosen = json ? SearchFormat.JSON : format;
        options.requireStreamable(chosen);
        csvOptions.requireCsv(chosen);
        boolean pages = !options.all() && (chosen == SearchFormat.TEXT || chosen == SearchFormat.JSON);
        SearchRequest plain = options.applyTo(SearchRequest.of(syntax.parse(text)))
                .hints(true)
                .near(pages && !exactly);
        SearchRequest request = timeout.limit().map(plain::deadline).orElse(plain);
        try (CableSearcher searcher = index.open()) {
            SearchResults results = answer(searcher, options.all() ? request.limit(0) : request);
            requireValues(results);
            if (results.timedOut()) {
                reportExpired("the search");
            }
            try (Stream<Hit> hits = options.all() ? searcher.stream(request) : results.hits().stream()) {
                print(searcher, chosen, text, request, results, hits);
            }
        }
        return timedOut ? ExitCode.DONE_BUT : ExitCode.DONE;
    }

    /** Reports that the time is up; only the first call prints the message. */
    private void reportExpired(String what) {
        if (!timedOut) {
            console.complain(timeout.expired(what));
        }
        timedOut = true;
    }

    /** Prints hits; if time runs out, prints those found so far. */
    private void forEach(Stream<Hit> hits, Consumer<Hit> print) {
        try {
            hits.forEach(print);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof InterruptedIOException)) {
                throw e;
            }
            reportExpired("listing the hits");
        }
    }

    /** The query. If there are several, the user did not quote it as a whole, and the shell has removed its inner quotes. */
    private String onlyQuery() {
        if (query.size() > 1) {
            throw CommandException.wrongUse(
                    "more than one QUERY; put quotes around it: '" + String.join(" ", query) + "'");
        }
        return query.getFirst();
    }

    /** Refuses a selected value that no cable has: it is a mistake, since such a search finds nothing. */
    private static void requireValues(SearchResults results) {
        results.issues().stream()
                .filter(issue -> issue.dimension().isPresent())
                .findFirst()
                .ifPresent(issue -> {
                    throw CommandException.wrongUse(Messages.of(issue));
                });
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

    private void print(
            CableSearcher searcher,
            SearchFormat chosen,
            String text,
            SearchRequest request,
            SearchResults results,
            Stream<Hit> hits)
            throws IOException {
        switch (chosen) {
            case TEXT -> {
                SearchText answer = new SearchText(console.out());
                long shown = options.all() ? results.total() : results.hits().size();
                answer.printHead(text, request.unit(), results, shown);
                forEach(hits, answer::print);
                results.near().ifPresent(near -> answer.printNear(request.unit(), near));
                answer.printEnd(results);
            }
            case JSON -> SearchJson.print(console.out(), text, request.unit(), results);
            case JSONL -> {
                complainOf(results);
                forEach(hits, hit -> SearchJson.printHit(console.out(), request.unit(), hit));
            }
            case CSV -> {
                complainOf(results);
                if (csvOptions.bom()) {
                    console.out().write(BYTE_ORDER_MARK);
                }
                HitsCsv csv = new HitsCsv(console.out(), searcher, request.unit(), csvOptions.columns());
                forEach(hits, csv::print);
                csv.end();
            }
        }
    }

    private void complainOf(SearchResults results) {
        results.issues().forEach(issue -> console.complain("cables: " + Messages.of(issue)));
        results.hints().forEach(hint -> console.complain("cables: " + Messages.of(hint)));
    }
}
