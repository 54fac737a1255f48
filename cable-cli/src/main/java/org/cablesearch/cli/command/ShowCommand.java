// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.load.TextFile;
import org.cablesearch.cli.option.AskedCable;
import org.cablesearch.cli.option.CableIds;
import org.cablesearch.cli.option.CiteOption;
import org.cablesearch.cli.option.FormatOption;
import org.cablesearch.cli.option.FormatOption.Format;
import org.cablesearch.cli.show.CableText;
import org.cablesearch.cli.show.IssueText;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.table.TableCsv;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.internal.result.CitationFile;
import org.cablesearch.reader.internal.json.CableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables show}. */
@Command(name = "show")
final class ShowCommand extends CommandOnIndex implements Paged {

    @Mixin
    private final CableIds ids = new CableIds();

    @Option(names = "--query", paramLabel = "QUERY", description = "Highlight the matches of a query, on a terminal.")
    private Optional<String> query = Optional.empty();

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "Show the cables and paragraphs of a file, one ID per line; - for standard input.")
    private Optional<String> listed = Optional.empty();

    @Mixin
    private final FormatOption format = new FormatOption(
            "text (the default), jsonl: one object per cable, or csv: one row per paragraph.",
            Format.TEXT,
            Format.JSONL,
            Format.CSV);

    @Mixin
    private final CiteOption cite = new CiteOption();

    private record Place(CableKey cable, Optional<Integer> paragraph) {}

    private boolean first = true;

    /** What has been printed of a list, which names nothing twice. */
    private final Set<Place> printed = new HashSet<>();

    ShowCommand(Console console) {
        super(console);
    }

    /** Prints a cable, or one of its paragraphs. */
    @FunctionalInterface
    private interface Printer {
        void print(MarkedCable cable, Optional<Paragraph> paragraph) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = format.chosen();
        Optional<CiteStyle> style = cite.style(chosen != Format.TEXT);
        if (style.isPresent()) {
            CitationFile citations = new CitationFile(console.out(), style.get());
            int code =
                    print((cable, paragraph) -> citations.print(cite.citations().of(cable.cable(), paragraph)));
            citations.end();
            return code;
        }
        return switch (chosen) {
            case JSONL -> print(this::printJson);
            case CSV -> {
                TableCsv<CableTable.Part> csv = new TableCsv<>(console.out(), CableTable.ROW);
                yield print((cable, paragraph) -> {
                    for (CableTable.Part part : CableTable.Part.all(cable.cable(), paragraph)) {
                        csv.print(part);
                    }
                });
            }
            default -> print(this::printText);
        };
    }

    private List<AskedCable> asked() throws IOException {
        if (listed.isEmpty()) {
            return ids.cables();
        }
        if (ids.areGiven()) {
            throw CommandException.wrongUse("--ids takes the place of an ID; use only one of them");
        }
        try (BufferedReader file = TextFile.open(listed.get(), console)) {
            return AskedCable.read(file.lines(), listed.get());
        }
    }

    private int print(Printer printer) throws IOException {
        CableQuery marked = query();
        List<String> faults = new ArrayList<>();
        List<AskedCable> all = asked();
        try (CableSearcher searcher = index.open()) {
            for (AskedCable asked : all) {
                print(searcher, asked, marked, printer).ifPresent(faults::add);
            }
        }
        faults.forEach(fault -> console.complain("cables: " + fault));
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Prints what is asked for; returns what is wrong if there is none of it. */
    private Optional<String> print(CableSearcher searcher, AskedCable asked, CableQuery marked, Printer printer)
            throws IOException {
        List<CableKey> keys = asked.keys(searcher);
        boolean found = false;
        for (CableKey key : keys) {
            MarkedCable cable = searcher.mark(key, marked).orElse(null);
            if (cable == null) {
                continue;
            }
            Optional<Paragraph> paragraph = asked.paragraph().flatMap(name -> name.first(cable.cable()));
            if (paragraph.isPresent() || asked.paragraph().isEmpty()) {
                asked.paragraph()
                        .flatMap(name -> name.ambiguity(cable.cable()))
                        .ifPresent(several -> console.complain("cables: " + several));
                if (listed.isEmpty() || printed.add(new Place(key, paragraph.map(Paragraph::index)))) {
                    printer.print(cable, paragraph);
                }
                found = true;
            }
        }
        if (found) {
            return Optional.empty();
        }
        return Optional.of(
                keys.isEmpty()
                        ? AbsentCable.message(index, searcher, asked)
                        : "the cable " + keys.getFirst().id() + " has no "
                                + asked.paragraph().orElseThrow());
    }

    private void printJson(MarkedCable marked, Optional<Paragraph> paragraph) throws IOException {
        Cable cable = marked.cable();
        if (paragraph.isPresent()) {
            CableTable.PART.print(console.out(), new CableTable.Part(cable, paragraph.get()));
        } else {
            CableTable.CABLE.print(console.out(), cable);
        }
    }

    private void printText(MarkedCable cable, Optional<Paragraph> paragraph) {
        if (!first) {
            console.out().line("\n" + "─".repeat(console.out().display().columns()) + "\n");
        }
        first = false;
        CableText text = new CableText(console.out());
        if (paragraph.isPresent()) {
            text.print(cable, paragraph.get());
        } else {
            text.print(cable);
        }
    }

    /** The query whose matches are highlighted; without one, a query that highlights nothing. */
    private CableQuery query() {
        if (query.isEmpty() || format.named().isPresent()) {
            return CableQuery.all();
        }
        ParsedQuery parsed = CableQuery.parse(query.get());
        parsed.issues().forEach(issue -> IssueText.print(console.out(), query.get(), issue));
        return parsed.query();
    }
}
