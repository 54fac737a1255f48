// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.Citation;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.internal.result.HitsText;
import org.cablesearch.reader.TextReference;

/** A cable for reading: a block of facts, then the paragraphs with their lines as written. */
public final class CableText {

    private final Output out;
    private final int columns;

    public CableText(Output out) {
        this.out = out;
        this.columns = out.display().columns();
    }

    /** Prints one of its paragraphs, with the number to cite. */
    public void print(MarkedCable marked, Paragraph paragraph) {
        Cable cable = marked.cable();
        printTitle(HitsText.subject(cable.subject()), marked.subject());
        out.line(Citation.of(cable).paragraph(paragraph).brief());
        print(paragraph, marked, TextReference.of(cable));
    }

    public void print(MarkedCable marked) {
        Cable cable = marked.cable();
        printTitle(HitsText.subject(cable.subject()), marked.subject());
        out.line("");
        new FactsText(out).print(cable);
        List<TextReference> citations = TextReference.of(cable);
        for (Paragraph paragraph : cable.paragraphs()) {
            print(paragraph, marked, citations);
        }
        if (cable.paragraphs().isEmpty()) {
            out.line("");
            out.line(textNotHeld(cable));
        }
        if (!cable.signers().isEmpty()) {
            out.line("");
            cable.signers().forEach(out::line);
        }
    }

    /** Printed in place of a text that the archive does not hold. */
    static String textNotHeld(Cable cable) {
        return "text not held" + Wording.ifAny(": microfilm ", cable.filing().film());
    }

    /** Prints the cables that "ref A" and "reftel" stand for, so that the reader need not look them up. */
    private void printCited(Paragraph paragraph, List<TextReference> citations) {
        Map<String, String> cited = new LinkedHashMap<>();
        for (TextReference citation : citations) {
            if (citation.paragraph() == paragraph.index()) {
                String words = paragraph
                        .text()
                        .substring(citation.place().start(), citation.place().end());
                cited.merge(words.replaceAll("\\s+", " "), citation.cable(), (one, other) -> one + ", " + other);
            }
        }
        cited.forEach((words, cables) -> Wrapping.print(out, Style.FAINT, "[" + words + ": " + cables + "]"));
    }

    private void printTitle(String title, List<Span> matches) {
        for (List<Span> line : Wrapping.filled(title, columns)) {
            out.line(Marked.titleLine(title, line, matches));
        }
    }

    private void print(Paragraph paragraph, MarkedCable cable, List<TextReference> citations) {
        out.line("");
        print(paragraph, cable.paragraphs().get(paragraph.index()));
        printCited(paragraph, citations);
    }

    private void print(Paragraph paragraph, MarkedCable.MarkedParagraph marked) {
        if (paragraph.heading().isPresent()) {
            printTitle(paragraph.heading().get(), marked.heading());
            out.line("");
        }
        StyledLine line = new StyledLine();
        String label = HitsText.label(paragraph.number(), paragraph.marking());
        if (!label.isEmpty()) {
            line.add(Style.FAINT, label).add("  ");
        }
        for (List<Span> words : Wrapping.asWritten(paragraph.text(), line.length(), columns)) {
            out.line(line.add(Marked.line(paragraph.text(), words, marked.text())));
            line = new StyledLine();
        }
    }
}
