// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
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
@Command(
        name = "kwic",
        sortOptions = false,
        customSynopsis = "cables kwic " + IndexOption.NAME + " DIR [--sort ORDER] [--width N] [-n N] [--collocates N]"
                + CommandOnHits.FILTERS + "QUERY",
        description = {
            "Lists matches with the text on both sides, a line each (key word in context).",
            "The query is asked of paragraphs, as if it were in para:( ). With --collocates, lists the words near the"
                    + " matches that are more frequent there than in the whole archive."
        },
        footer = {
            "",
            "By date or id, lines are printed as they are found. In the other orders all matches are read, and the"
                    + " first N in order are printed. JSON is one object per line.",
            "Collocates are sorted by log-likelihood (Dunning's G2); the log ratio (Hardie) says how much more"
                    + " frequent a word is near the matches: 1 is twice, 2 four times.",
            "",
            "Examples:",
            "  cables kwic --index my-index --sort right '\"red line\"'",
            "  cables kwic --index my-index --format csv -n 100000 corruption > lines.csv",
            "  cables kwic --index my-index --collocates 5 mullah"
        })
final class KwicCommand extends CommandOnHits {

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
            converter = NumberOptions.FromZero.class,
            description = "Show at most N characters on each side (40; on a terminal, what fits).")
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
            converter = NumberOptions.FromOne.class,
            description = "List the words within N words of a match.")
    private Optional<Integer> collocates = Optional.empty();

    @Parameters(paramLabel = "QUERY", description = "The query, in quotes.")
    private String query = "";

    private boolean timedOut;

    KwicCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.openFolder()) {
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
        switch (format()) {
            case TEXT -> each(searcher, request, text.width(), text::print);
            case JSON -> each(searcher, request, text.width(), line -> ViewTables.LINE.print(console.out(), line));
            case CSV -> {
                TableCsv<ConcordanceLine> csv = new TableCsv<>(console.out(), ViewTables.LINE);
                each(searcher, request, text.width(), csv);
            }
        }
    }

    /** Prints each line; if time runs out, those found so far. */
    private void each(CableSearcher searcher, SearchRequest request, int side, Printer<ConcordanceLine> printer)
            throws IOException {
        try (Stream<ConcordanceLine> lines = searcher.concordance(request, order, side)) {
            for (Iterator<ConcordanceLine> each = lines.iterator(); each.hasNext(); ) {
                printer.print(each.next());
            }
        } catch (InterruptedIOException e) {
            timedOut = true;
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof InterruptedIOException)) {
                throw e;
            }
            timedOut = true;
        }
    }
}
