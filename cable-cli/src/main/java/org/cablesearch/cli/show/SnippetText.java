package org.cablesearch.cli.show;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.cli.console.Line;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.Snippet;

/**
 * A snippet for people: the number and marking of the paragraph, and beside them the text.
 *
 * <pre>
 *   ¶7 (SBU)   Comment: Police corruption in this case is not an obstacle to
 *              the trafficking; it is the business model.
 * </pre>
 */
final class SnippetText {

    /** Holds {@code ¶12 (S/NF)} between its spaces. */
    private static final int MARGIN = 13;

    private final MarginText column;

    SnippetText(Output out) {
        this.column = new MarginText(out, MARGIN);
    }

    /** Number and marking of a paragraph, {@code ¶7 (SBU)}; empty if it has neither. */
    static String label(OptionalInt number, Optional<PortionMarking> marking) {
        String text = number.isPresent() ? "¶" + number.getAsInt() : "";
        return (text + marking.map(found -> " " + found.text()).orElse("")).strip();
    }

    void print(Snippet snippet) {
        Line label = Line.of("  ").add(Style.FAINT, label(snippet.paragraph(), snippet.marking()));
        List<Line> lines = Wrapping.filled(snippet.text(), column.width()).stream()
                .map(words -> Marked.line(snippet.text(), words, snippet.spans()))
                .toList();
        column.print(label, lines);
    }
}
