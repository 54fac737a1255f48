// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Output;

/** Plain text in paragraphs, filled to the width of the display. */
public final class Paragraphs {

    private Paragraphs() {}

    /** Prints paragraphs separated by blank lines, each after an empty line. */
    public static void print(Output out, String text) {
        for (String paragraph : text.split("\n\\s*\n")) {
            out.line("");
            Wrapping.print(out, paragraph);
        }
    }
}
