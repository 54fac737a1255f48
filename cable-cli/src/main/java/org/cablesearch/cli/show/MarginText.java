// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.StyledLine;

/**
 * A column of text with a label in the margin of its first line. If that would make the column too narrow, the label
 * has a line of its own.
 */
final class MarginText {

    private static final int MIN_TEXT = 24;
    private static final int INDENT = 4;

    private final Output out;
    private final int margin;
    private final boolean beside;

    /**
     * Creates a column.
     *
     * @param margin the width of the margin, including the spaces before the text
     */
    MarginText(Output out, int margin) {
        this.out = out;
        this.beside = out.display().columns() - margin >= MIN_TEXT;
        this.margin = beside ? margin : INDENT;
    }

    /** The maximum width of a line of text. */
    int width() {
        return out.display().columns() - margin;
    }

    /** Prints a text, filled into lines. */
    void print(StyledLine inMargin, String text) {
        print(
                inMargin,
                Wrapping.filledText(text, width()).stream().map(StyledLine::of).toList());
    }

    /** Prints lines that are no wider than {@link #width()}. */
    void print(StyledLine inMargin, List<StyledLine> lines) {
        boolean fits = beside && inMargin.length() < margin;
        if (!fits || lines.isEmpty()) {
            printMargin(inMargin);
        }
        StyledLine before = fits ? inMargin : new StyledLine();
        for (StyledLine line : lines) {
            out.line(before.pad(margin).add(line));
            before = new StyledLine();
        }
    }

    private void printMargin(StyledLine inMargin) {
        if (inMargin.length() <= out.display().columns()) {
            out.line(inMargin);
        } else {
            Wrapping.print(out, inMargin.text());
        }
    }
}
