package org.cablesearch.cli.show;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Span;

/**
 * A snippet for people: the number and marking of the paragraph, and beside them the text.
 *
 * <pre>
 *   ¶7 (SBU)   Comment: Police corruption in this case is not an obstacle to
 *              the trafficking; it is the business model.
 * </pre>
 */
final class SnippetText {

    private static final String INDENT = "  ";
    /** Holds {@code ¶12 (S/NF)}. */
    private static final int LABEL_WIDTH = 11;

    private final Output out;
    private final Display display;

    SnippetText(Output out) {
        this.out = out;
        this.display = out.display();
    }

    /** Number and marking of a paragraph, {@code ¶7 (SBU)}; empty where it has neither. */
    static String label(OptionalInt number, Optional<PortionMarking> marking) {
        String text = number.isPresent() ? "¶" + number.getAsInt() : "";
        return (text + marking.map(found -> " " + found.text()).orElse("")).strip();
    }

    void print(Snippet snippet) {
        String label = label(snippet.paragraph(), snippet.marking());
        int width = display.columns() - INDENT.length() - LABEL_WIDTH;
        List<List<Span>> lines = Wrapping.filled(snippet.text(), width);
        if (label.length() >= LABEL_WIDTH) {
            out.line(INDENT + Style.FAINT.on(display, label));
            label = "";
        }
        for (List<Span> line : lines) {
            String margin = Style.FAINT.on(display, label) + " ".repeat(LABEL_WIDTH - label.length());
            out.line(INDENT + margin + Marked.line(snippet.text(), line, snippet.spans(), display));
            label = "";
        }
    }
}
