// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.load.TextFile;
import org.cablesearch.cli.option.AskedCable;
import org.cablesearch.cli.option.CollectionOption;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.option.QuerySyntax;
import org.cablesearch.cli.option.SearchOptions;
import org.cablesearch.cli.out.WholeFile;
import org.cablesearch.model.Cable;
import org.cablesearch.page.internal.list.ListReport;
import org.cablesearch.page.internal.list.SavedList;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citation;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.internal.option.Messages;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.report.ArchiveState;
import org.cablesearch.query.internal.report.Report;
import org.cablesearch.query.internal.report.ReportEntries;
import org.cablesearch.query.internal.report.ReportFormat;
import org.cablesearch.reader.internal.json.RecordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables report}. */
@Command(name = "report")
public final class ReportCommand extends CommandOnFolder implements Paged {

    private static final String STANDARD = "-";
    private static final String ENDINGS = "its ending is .md or .html, or it is - for standard output";

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "The cables and paragraphs: lists of the page, or IDs; - for standard input.")
    private Optional<String> list = Optional.empty();

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Report the best paragraph of each hit of a query, in place of a list.")
    private Optional<String> query = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description = "Report at most N hits of the query (100).")
    private int limit = 100;

    /** {@code --to} is defined below, since it named the report before {@code --output} did. */
    @Mixin
    private final SearchOptions filters = new SearchOptions(option -> option.isFilter() && option != SearchOption.TO);

    @Mixin
    private final QuerySyntax syntax = new QuerySyntax();

    @Mixin
    private final CollectionOption collection = new CollectionOption();

    @Option(names = "--output", paramLabel = "FILE", description = "The report, .md or .html; - prints Markdown.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Only hits of this year, month or day, or earlier.")
    private List<String> to = new ArrayList<>();

    private boolean timedOut;

    public ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (list.isPresent() == query.isPresent()) {
            throw CommandException.wrongUse(
                    "a report is of a list or of a query; name one of them, with --list FILE or --query QUERY");
        }
        String file = file();
        WholeFile.require(Path.of(file));
        ReportFormat format = ReportFormat.of(file).orElse(ReportFormat.MARKDOWN);
        Report report;
        try (CableSearcher searcher = CableSearcher.open(index.path())) {
            report = query.isPresent() ? ofHits(searcher, query.get()) : ofList(searcher, list.get());
        }
        String text = format.text(report);
        if (file.equals(STANDARD)) {
            console.out().write(text);
        } else {
            WholeFile.write(Path.of(file), out -> out.write(text));
        }
        return timedOut || !report.isComplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    /** The report. Before there was {@code --output}, {@code --to} named it, and still does alone. */
    private String file() {
        List<String> files = output.map(List::of)
                .orElseGet(() -> to.stream().filter(ReportCommand::isFile).toList());
        if (files.isEmpty()) {
            throw CommandException.wrongUse("where to? Name the report with --output FILE; " + ENDINGS);
        }
        if (files.size() > 1) {
            throw CommandException.wrongUse("--to names " + files.size() + " reports; name one with --output FILE");
        }
        String file = files.getFirst();
        if (!isFile(file)) {
            throw CommandException.wrongUse("--output " + file + " is not a report; " + ENDINGS);
        }
        if (output.isEmpty()) {
            to.remove(file);
            console.complain("cables: the report is written to " + file + "; name it with --output FILE, since --to is"
                    + " the last day of its cables, as in search");
        }
        return file;
    }

    private static boolean isFile(String value) {
        return value.equals(STANDARD) || ReportFormat.of(value).isPresent();
    }

    private SearchRequest filtered(SearchRequest plain) {
        SearchRequest request = filters.applyTo(plain);
        for (String date : to) {
            try {
                request = SearchOption.TO.applyTo(request, date);
            } catch (IllegalArgumentException e) {
                throw CommandException.wrongUse("--to: " + e.getMessage());
            }
        }
        return request;
    }

    private Report ofHits(CableSearcher searcher, String text) throws IOException {
        SearchRequest request = exact(SearchRequest.of(syntax.parse(text, console)))
                .limit(limit)
                .snippets(1);
        SearchResults results = answer(searcher, text, request);
        Report.Asked asked = Report.Asked.of(text, request, results, Instant.now(), "");
        ReportEntries entries = new ReportEntries(searcher, this::cited);
        for (Hit hit : results.hits()) {
            entries.add(
                    hit.key(),
                    hit.snippets().stream().mapToInt(Snippet::paragraphIndex).findFirst(),
                    "");
        }
        return report(searcher, text, entries, List.of(asked));
    }

    private Report ofList(CableSearcher searcher, String file) throws IOException {
        String text = text(file);
        if (text.stripLeading().startsWith("[")) {
            return new ListReport(searcher, this::cited, (query, plain, note) -> {
                        SearchRequest request = exact(plain);
                        return Report.Asked.of(query, request, answer(searcher, query, request), Instant.now(), note);
                    })
                    .of(saved(file, text));
        }
        ReportEntries entries = new ReportEntries(searcher, this::cited);
        for (AskedCable one : AskedCable.read(text.lines(), file)) {
            entries.add(one.toString(), one.keys(searcher), one.paragraph());
        }
        return report(searcher, file.equals(STANDARD) ? "Cables" : name(file), entries, List.of());
    }

    private Citation cited(Cable cable) {
        return collection.citations().of(cable, Optional.empty());
    }

    private String text(String file) throws IOException {
        try (BufferedReader text = TextFile.open(file, console)) {
            return text.lines().collect(Collectors.joining("\n"));
        }
    }

    private static List<SavedList> saved(String file, String text) {
        try {
            return SavedList.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(
                    file + " is neither a list of IDs nor saved by the page: " + e.getMessage());
        }
    }

    /** The name of a file without its folder and ending. */
    private static String name(String file) {
        return String.valueOf(Path.of(file).getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private static Report report(CableSearcher searcher, String name, ReportEntries entries, List<Report.Asked> asked)
            throws IOException {
        return new Report(
                List.of(new Report.Part(name, entries.all())),
                asked,
                Optional.of(ArchiveState.of(searcher, RecordHash::of)));
    }

    private SearchRequest exact(SearchRequest plain) {
        return filtered(plain).exactTotal(true);
    }

    private SearchResults answer(CableSearcher searcher, String text, SearchRequest request) throws IOException {
        SearchResults results = SearchOptions.answer(searcher, request);
        results.issues().forEach(issue -> console.complain("cables: " + Messages.of(issue)));
        if (results.timedOut()) {
            timedOut = true;
            console.complain(filters.expired("the search \"" + text + "\""));
        }
        return results;
    }
}
