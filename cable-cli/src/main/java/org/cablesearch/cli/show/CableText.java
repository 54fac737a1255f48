package org.cablesearch.cli.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.Span;
import org.cablesearch.reader.ParagraphCitation;

/** A cable for reading: a block of facts, then the paragraphs, their lines as written. */
public final class CableText {

    private final Output out;
    private final Display display;

    public CableText(Output out) {
        this.out = out;
        this.display = out.display();
    }

    public void print(MarkedCable marked) {
        Cable cable = marked.cable();
        String subject = cable.subject().isBlank() ? "(no subject)" : cable.subject();
        printTitle(subject, marked.subject());
        out.line("");
        new FactsText(out).print(cable);
        List<ParagraphCitation> citations = ParagraphCitation.of(cable);
        for (Paragraph paragraph : cable.paragraphs()) {
            out.line("");
            print(paragraph, marked.paragraphs().get(paragraph.index()));
            printCited(paragraph, citations);
        }
        if (!cable.signers().isEmpty()) {
            out.line("");
            cable.signers().forEach(out::line);
        }
    }

    /** What "ref A" and "reftel" stand for, so that nobody has to look it up above. */
    private void printCited(Paragraph paragraph, List<ParagraphCitation> citations) {
        Map<String, String> cited = new LinkedHashMap<>();
        for (ParagraphCitation citation : citations) {
            if (citation.paragraph() == paragraph.index()) {
                String words = paragraph.text().substring(citation.start(), citation.end());
                cited.merge(words.replaceAll("\\s+", " "), citation.cable(), (one, other) -> one + ", " + other);
            }
        }
        cited.forEach((words, cables) -> out.line(Style.FAINT.on(display, "[" + words + ": " + cables + "]")));
    }

    private void printTitle(String title, List<Span> matches) {
        for (List<Span> line : Wrapping.filled(title, display.columns())) {
            out.line(Marked.titleLine(title, line, matches, display));
        }
    }

    private void print(Paragraph paragraph, MarkedCable.MarkedParagraph marked) {
        if (paragraph.heading().isPresent()) {
            printTitle(paragraph.heading().get(), marked.heading());
            out.line("");
        }
        String label = SnippetText.label(paragraph.number(), paragraph.marking());
        String margin = label.isEmpty() ? "" : Style.FAINT.on(display, label) + "  ";
        int indent = label.isEmpty() ? 0 : label.length() + 2;
        for (List<Span> line : Wrapping.asWritten(paragraph.text(), indent, display.columns())) {
            out.line(margin + Marked.line(paragraph.text(), line, marked.text(), display));
            margin = "";
        }
    }
}
