// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Printable;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;

/** Hits for reading: each with its citation as in a footnote, its facts and its snippets. */
public record HitsText(Writer out, Unit unit, CableLinks links) implements Printer<Hit> {

    @Override
    public void print(Hit hit) throws IOException {
        line(hit.citation());
        line(links.to(unit, hit).toString());
        line(subject(hit.subject()));
        line(Wording.joined(" · ", hit.origin(), hit.classification().text()));
        if (!hit.header().isEmpty()) {
            line(header(hit));
        }
        for (Snippet snippet : hit.snippets()) {
            String label = label(snippet.paragraph(), snippet.marking());
            line("  " + Wording.ifAny("", label, " ") + Blanks.squeeze(snippet.text()));
        }
        line("");
    }

    /** The words that the cable has by its header alone: {@code 2009 · date, Tripoli · origin}. */
    public static String header(Hit hit) {
        return Wording.ifAny("", hit.header());
    }

    /** A subject; {@code (no subject)} if it is blank. */
    public static String subject(String subject) {
        return subject.isBlank() ? "(no subject)" : subject;
    }

    /** Number and marking of a paragraph, {@code ¶7 (SBU)}; empty if it has neither. */
    public static String label(OptionalInt number, Optional<PortionMarking> marking) {
        return Wording.joined(
                " ",
                Wording.ifAny("¶", number),
                marking.map(PortionMarking::text).orElse(""));
    }

    private void line(String text) throws IOException {
        out.write(Printable.of(text));
        out.write('\n');
    }
}
