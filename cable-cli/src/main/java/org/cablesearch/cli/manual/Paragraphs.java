// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.show.Wrapping;

/** Plain text in paragraphs, filled to the width of the display. */
final class Paragraphs {

    private Paragraphs() {}

    /** Prints paragraphs separated by blank lines, each after an empty line. */
    static void print(Output out, String text) {
        for (String paragraph : text.split("\n\\s*\n")) {
            out.line("");
            Wrapping.print(out, paragraph);
        }
    }
}
