// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.console.ShellWord;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.option.CiteOption;
import org.cablesearch.cli.option.CsvOptions;
import org.cablesearch.cli.option.FormatOption;
import org.cablesearch.cli.option.FormatOption.Format;
import org.cablesearch.cli.option.QuerySyntax;
import org.cablesearch.cli.option.SearchOptions;
import org.cablesearch.cli.out.WholeFile;
import org.cablesearch.cli.show.SearchText;
import org.cablesearch.desk.Receipts;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.table.TableCsv;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.Messages;
import org.cablesearch.query.internal.option.UsualSearch;
import org.cablesearch.query.internal.result.CitationFile;
import org.cablesearch.query.internal.result.HitRow;
import org.cablesearch.query.internal.result.HitRows;
import org.cablesearch.query.internal.result.SearchTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cables search}. */
@Command(name = "search")
final class SearchCommand extends CommandOnIndex implements Paged {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Mixin
    private final SearchOptions options = new SearchOptions(option -> true);

    @Option(names = "--all", description = "Show all hits, whatever --limit says; not with --json or --facet.")
    private boolean all;

    @Mixin
    private final QuerySyntax syntax = new QuerySyntax();

    @Mixin
    private final FormatOption format = new FormatOption(
            "text (the default), json: one object, jsonl: one object per hit, or csv: one row per hit.",
            Format.TEXT,
            Format.JSON,
            Format.JSONL,
            Format.CSV);

    @Mixin
    private final CsvOptions csvOptions = new CsvOptions();

    @Mixin
    private final CiteOption cite = new CiteOption();

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description =
                    "Write a receipt of the search, with all hits, for cables receipt; - prints it in place of the"
                            + " results.")
    private Optional<Path> receipt = Optional.empty();

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The query, in quotes; *:* finds every cable.")
    private List<String> query = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean timedOut;

    SearchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        String text = onlyQuery();
        Format chosen = format.chosen();
        csvOptions.requireCsv(chosen == Format.CSV);
        Optional<CiteStyle> cited = cite.style(chosen != Format.TEXT);
        boolean pages = !all && cited.isEmpty() && (chosen == Format.TEXT || chosen == Format.JSON);
        SearchRequest request =
                options.applyTo(UsualSearch.of(syntax.parse(text, console)).near(pages));
        requireStreamable(chosen, request);
        receipt.ifPresent(WholeFile::require);
        boolean isReceiptAlone = receipt.filter(WholeFile::isStandardOutput).isPresent();
        try (CableSearcher opened = receipt.isPresent() ? index.openFolder() : index.open(request.deadline())) {
            return opened.scan(searcher -> {
                SearchResults results = SearchOptions.answer(searcher, all ? request.limit(0) : request);
                if (results.timedOut()) {
                    reportExpired("the search");
                }
                if (!isReceiptAlone) {
                    print(searcher, chosen, cited, text, request, results);
                }
                if (receipt.isPresent()) {
                    writeReceipt(searcher, receipt.get(), text, request, results);
                }
                return timedOut ? ExitCode.INCOMPLETE : ExitCode.DONE;
            });
        }
    }

    private void print(
            CableSearcher searcher,
            Format chosen,
            Optional<CiteStyle> cited,
            String text,
            SearchRequest request,
            SearchResults results)
            throws IOException {
        if (results.total() == 0 && searcher.count(CableQuery.all()) == 0) {
            console.complain("cables: " + index + " holds no cables yet; add some with cables index " + index.options()
                    + " PATH..., or try again when a running load has saved the first");
        }
        try (Stream<Hit> hits = all ? searcher.stream(request) : results.hits().stream()) {
            if (cited.isPresent()) {
                cite(searcher, cited.get(), request.unit(), results, hits);
            } else {
                print(searcher, chosen, text, request, results, hits);
            }
        }
    }

    /** Reports that the time is up; only the first call prints the message. */
    private void reportExpired(String what) {
        if (!timedOut) {
            console.complain(options.expired(what));
        }
        timedOut = true;
    }

    /** Prints hits; if time runs out, prints those found so far. */
    private void forEach(Stream<Hit> hits, Printer<Hit> printer) throws IOException {
        if (printUntilExpired(() -> hits, printer)) {
            reportExpired("listing the hits");
        }
        printer.end();
    }

    /**
     * The query. If there are several, the user did not quote it as a whole, and the shell has removed its inner
     * quotes.
     */
    private String onlyQuery() {
        if (query.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "more than one QUERY; put quotes around it: " + ShellWord.of(String.join(" ", query)));
        }
        return query.getFirst();
    }

    /** Rejects what could be printed only after the last hit. */
    private void requireStreamable(Format chosen, SearchRequest request) {
        boolean counts = !request.facets().isEmpty();
        if (all && (chosen == Format.JSON || counts)) {
            throw CommandException.wrongUse(
                    counts
                            ? "--all prints only hits; count facets in a separate search, with --limit 0"
                            : "--all cannot print one JSON object; use --format jsonl");
        }
    }

    private void print(
            CableSearcher searcher,
            Format chosen,
            String text,
            SearchRequest request,
            SearchResults results,
            Stream<Hit> hits)
            throws IOException {
        switch (chosen) {
            case JSON -> SearchTables.results(text, request.unit()).print(console.out(), results);
            case JSONL -> {
                reportIssues(results);
                Table<Hit> table = SearchTables.hit(request.unit());
                forEach(hits, hit -> table.print(console.out(), hit));
            }
            case CSV -> {
                reportIssues(results);
                if (csvOptions.bom()) {
                    console.out().write(BYTE_ORDER_MARK);
                }
                TableCsv<HitRow> csv = new TableCsv<>(console.out(), csvOptions.columns());
                forEach(hits, new HitRows(searcher, request.unit(), csv));
            }
            default -> {
                SearchText answer = new SearchText(console.out(), searcher);
                long shown = all ? results.total() : results.hits().size();
                answer.printHead(text, request.unit(), results, shown);
                forEach(hits, answer::print);
                if (results.near().isPresent()) {
                    answer.printNear(request.unit(), results.near().get());
                }
                answer.printEnd(results);
            }
        }
    }

    /** Incomplete hits have no receipt. */
    private void writeReceipt(
            CableSearcher searcher, Path file, String text, SearchRequest request, SearchResults results)
            throws IOException {
        if (timedOut) {
            console.complain("cables: no receipt is written, since the search is incomplete");
            return;
        }
        try (WholeFile out = WholeFile.open(file, console.out())) {
            out.line(Receipts.of(searcher, Version.number()).write(text, request, results));
            out.complete();
        } catch (InterruptedIOException e) {
            reportExpired("the search of the receipt");
        }
    }

    private void cite(CableSearcher searcher, CiteStyle style, Unit unit, SearchResults results, Stream<Hit> hits)
            throws IOException {
        reportIssues(results);
        forEach(hits, cite.citations().printer(new CitationFile(console.out(), style), searcher, unit));
    }

    private void reportIssues(SearchResults results) {
        results.issues().forEach(issue -> console.complain("cables: " + Messages.of(issue)));
        results.hints().forEach(hint -> console.complain("cables: " + Messages.of(hint)));
        results.synonyms().forEach(synonym -> console.complain("cables: " + Messages.of(synonym)));
    }
}
