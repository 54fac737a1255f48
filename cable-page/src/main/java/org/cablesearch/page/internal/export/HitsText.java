package org.cablesearch.page.internal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;

/** Hits for reading: each with its citation as in a footnote, its facts and its snippets. */
public final class HitsText implements HitPrinter {

    private final Writer out;
    private final Unit unit;
    private final CableLinks links;

    public HitsText(Writer out, Unit unit, CableLinks links) {
        this.out = out;
        this.unit = unit;
        this.links = links;
    }

    @Override
    public void print(Hit hit) {
        line(hit.citation());
        line(links.to(unit, hit).toString());
        line(hit.subject().isBlank() ? "(no subject)" : hit.subject());
        line(Stream.of(hit.origin(), hit.classification().text())
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(" · ")));
        for (Snippet snippet : hit.snippets()) {
            line("  " + label(snippet) + snippet.text().replaceAll("\\s+", " ").strip());
        }
        line("");
    }

    /** {@code ¶3 (SBU) }. */
    private static String label(Snippet snippet) {
        String number =
                snippet.paragraph().isPresent() ? "¶" + snippet.paragraph().getAsInt() + " " : "";
        return number
                + snippet.marking()
                        .map(PortionMarking::text)
                        .map(text -> text + " ")
                        .orElse("");
    }

    private void line(String text) {
        try {
            out.write(Printable.of(text));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
