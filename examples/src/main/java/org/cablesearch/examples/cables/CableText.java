package org.cablesearch.examples.cables;

import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.Span;

/** A cable for reading: a block of facts, then the paragraphs, their lines as written. */
final class CableText {

    private final Output out;
    private final Display display;

    CableText(Output out) {
        this.out = out;
        this.display = out.display();
    }

    void print(Cable cable, Matches matches) {
        String subject = cable.subject().isBlank() ? "(no subject)" : cable.subject();
        for (String line : Wrapping.filledText(subject, display.columns())) {
            out.line(Style.STRONG.on(display, line));
        }
        out.line("");
        new FactsText(out).print(cable);
        for (Paragraph paragraph : cable.paragraphs()) {
            out.line("");
            print(paragraph, matches.in(paragraph.index()));
        }
        if (!cable.signers().isEmpty()) {
            out.line("");
            cable.signers().forEach(out::line);
        }
    }

    private void print(Paragraph paragraph, List<Span> matches) {
        if (paragraph.heading().isPresent()) {
            out.line(Style.STRONG.on(display, paragraph.heading().get()));
            out.line("");
        }
        String label = SnippetText.label(paragraph.number(), paragraph.marking());
        String margin = label.isEmpty() ? "" : Style.FAINT.on(display, label) + "  ";
        int indent = label.isEmpty() ? 0 : label.length() + 2;
        for (List<Span> line : Wrapping.asWritten(paragraph.text(), indent, display.columns())) {
            out.line(margin + Marked.line(paragraph.text(), line, matches, display));
            margin = "";
        }
    }
}
