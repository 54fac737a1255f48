// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.AskedCable;
import org.cablesearch.cli.option.CableIds;
import org.cablesearch.cli.option.CiteOption;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.show.CableText;
import org.cablesearch.cli.show.IssueText;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.page.internal.export.CitationFile;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.reader.CableJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables show}. */
@Command(
        name = "show",
        sortOptions = false,
        customSynopsis = "cables show " + IndexPlace.SYNOPSIS
                + " [--query QUERY] [--json | --cite STYLE] [--document KEY] ID...",
        description = "Shows cables, for reading or as JSON, or how to cite them.",
        footer = {
            "",
            "Examples:",
            "  cables show --index my-index 06PHNOMPENH2611 06BANGKOK8043",
            "  cables show --index my-index --query \"police corruption\" 06 PHNOM PENH 2611",
            "  cables show --index my-index --cite bibtex 06PHNOMPENH2611",
            "  cables show --index my-index --cite text 06PHNOMPENH2611 ¶7",
            "",
            "Of several telegrams with one number, which only the archive of 1973 to 1979 has, all are shown, or the one with --document.",
            "",
            "Exit code 1 if the index does not hold one of them, or a cable has no such paragraph; the others are shown."
        })
final class ShowCommand extends CommandOnIndex implements Paged {

    @Mixin
    private final CableIds ids = new CableIds();

    @Option(names = "--query", paramLabel = "QUERY", description = "Highlight the matches of a query, on a terminal.")
    private Optional<String> query = Optional.empty();

    @Option(names = "--json", description = "Print each cable as one JSON object, one per line.")
    private boolean json;

    @Mixin
    private final CiteOption cite = new CiteOption();

    ShowCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Optional<CiteStyle> style = cite.style(json);
        if (style.isPresent()) {
            return cite(style.get());
        }
        CableQuery marked = query();
        List<AskedCable> asked = ids.wholeCables();
        int code = ExitCode.DONE;
        boolean first = true;
        try (CableSearcher searcher = index.open()) {
            for (AskedCable one : asked) {
                List<CableKey> keys = one.keys(searcher);
                for (CableKey key : keys) {
                    Optional<MarkedCable> cable = searcher.mark(key, marked);
                    if (cable.isPresent()) {
                        print(cable.get(), first);
                        first = false;
                    }
                }
                if (keys.isEmpty()) {
                    console.complain("cables: " + AbsentCable.message(index, searcher, one));
                    code = ExitCode.INCOMPLETE;
                }
            }
        }
        return code;
    }

    private int cite(CiteStyle style) throws IOException {
        int code = ExitCode.DONE;
        CitationFile citations = new CitationFile(console.out(), style, Unit.CABLE);
        try (CableSearcher searcher = index.open()) {
            for (AskedCable asked : ids.cables()) {
                List<CableKey> keys = asked.keys(searcher);
                boolean none = true;
                for (CableKey key : keys) {
                    Optional<Citation> found = searcher.cable(key).flatMap(cable -> citation(cable, asked.paragraph()));
                    if (found.isPresent()) {
                        citations.print(found.get());
                    }
                    none &= found.isEmpty();
                }
                if (none) {
                    console.complain("cables: "
                            + (keys.isEmpty()
                                    ? AbsentCable.message(index, searcher, asked)
                                    : "the cable " + keys.getFirst().id() + " has no paragraph "
                                            + asked.paragraph().orElseThrow()));
                    code = ExitCode.INCOMPLETE;
                }
            }
        }
        citations.end();
        return code;
    }

    private static Optional<Citation> citation(Cable cable, Optional<Integer> paragraph) {
        Citation whole = Citation.of(cable);
        return paragraph.isEmpty()
                ? Optional.of(whole)
                : cable.paragraph(paragraph.get()).map(whole::paragraph);
    }

    private void print(MarkedCable cable, boolean first) {
        if (json) {
            CableJson.write(cable.cable(), console.out());
            console.out().write('\n');
            return;
        }
        if (!first) {
            console.out().line("\n" + "─".repeat(console.out().display().columns()) + "\n");
        }
        new CableText(console.out()).print(cable);
    }

    /** The query whose matches are highlighted; without one, a query that highlights nothing. */
    private CableQuery query() {
        if (query.isEmpty() || json) {
            return CableQuery.all();
        }
        ParsedQuery parsed = CableQuery.parse(query.get());
        parsed.issues().forEach(issue -> IssueText.print(console.out(), query.get(), issue));
        return parsed.query();
    }
}
