package org.cablesearch.cli.show;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citations;

/** What a cable cites and what cites it, for people: each with its subject, where it is held. */
public final class CitationsText {

    private final Output out;
    private final CableSearcher searcher;

    public CitationsText(Output out, CableSearcher searcher) {
        this.out = out;
        this.searcher = searcher;
    }

    public void print(Citations citations) throws IOException {
        out.line(Style.STRONG.on(out.display(), citations.id()));
        list("cites", citations.cites().stream().map(Citations.Cited::id).toList());
        list("cited by", citations.citedBy());
    }

    private void list(String title, List<String> ids) throws IOException {
        out.line("");
        out.line(title + ":" + (ids.isEmpty() ? " none" : ""));
        int idWidth = ids.stream().mapToInt(String::length).max().orElse(0);
        for (String id : ids) {
            entry(id, idWidth);
        }
    }

    private void entry(String id, int idWidth) throws IOException {
        String subject = searcher.cable(id)
                .map(cable -> cable.subject().isBlank() ? "(no subject)" : cable.subject())
                .orElse("(not held)");
        String margin = "  " + id + " ".repeat(idWidth - id.length()) + "  ";
        for (String line : Wrapping.filledText(subject, out.display().columns() - margin.length())) {
            out.line(margin + line);
            margin = " ".repeat(margin.length());
        }
    }
}
