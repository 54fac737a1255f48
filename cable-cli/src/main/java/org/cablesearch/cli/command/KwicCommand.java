// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.option.IndexOption;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.KwicText;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.table.TableCsv;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.ConcordanceLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cables kwic}. */
@Command(name = "kwic")
final class KwicCommand extends CommandOnHits<IndexOption> {

    private static final int LINES = 1_000;
    private static final int COLLOCATES = 20;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "date (the default), id, origin, left or right: by the words before or after the match.")
    private ConcordanceLine.Order order = ConcordanceLine.Order.DATE;

    @Option(
            names = "--width",
            paramLabel = "N",
            converter = NumberOptions.Width.class,
            description = "Show at most N characters, up to 10000, on each side (40; on a terminal, what fits).")
    private Optional<Integer> width = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description = "List at most N lines (1,000) or collocates (20).")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--collocates",
            paramLabel = "N",
            converter = NumberOptions.Span.class,
            description = "List the words within N words, up to 1000, of a match.")
    private Optional<Integer> collocates = Optional.empty();

    @Parameters(paramLabel = "QUERY", description = "The query, in quotes.")
    private String query = "";

    private boolean timedOut;

    KwicCommand(Console console) {
        super(console, new IndexOption());
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = CableSearcher.open(index.path())) {
            SearchRequest request = request(searcher, query, Unit.PARAGRAPH);
            try {
                if (collocates.isPresent()) {
                    Collocates found = searcher.collocates(request.limit(limit.orElse(COLLOCATES)), collocates.get());
                    print(ViewTables.ofCollocates(found), out -> KwicText.print(out, found));
                    timedOut = found.timedOut();
                } else {
                    printLines(searcher, request.limit(limit.orElse(LINES)));
                }
            } catch (IllegalArgumentException e) {
                throw CommandException.wrongUse(String.valueOf(e.getMessage()));
            }
        }
        return ended("listing", timedOut);
    }

    private void printLines(CableSearcher searcher, SearchRequest request) throws IOException {
        KwicText text = new KwicText(console.out(), width);
        Printer<ConcordanceLine> printer = switch (format.chosen()) {
            case JSON -> line -> ViewTables.LINE.print(console.out(), line);
            case CSV -> new TableCsv<>(console.out(), ViewTables.LINE);
            default -> text;
        };
        timedOut = CommandOnIndex.printUntilExpired(() -> searcher.concordance(request, order, text.width()), printer);
        if (!timedOut) {
            printer.end();
        }
    }
}
