package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Line;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;

/** Titles above other lines. */
final class Titles {

    private Titles() {}

    /** Prints a title, filled to the width of the display. */
    static void print(Output out, String title) {
        for (String line : Wrapping.filledText(title, out.display().columns())) {
            out.line(Line.of(Style.STRONG, line));
        }
    }
}
