// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.internal.result.HitsText;

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

    void print(Snippet snippet) {
        StyledLine label = StyledLine.of("  ").add(Style.FAINT, HitsText.label(snippet.paragraph(), snippet.marking()));
        List<StyledLine> lines = Wrapping.filled(snippet.text(), column.width()).stream()
                .map(words -> Marked.line(snippet.text(), words, snippet.spans()))
                .toList();
        column.print(label, lines);
    }
}
