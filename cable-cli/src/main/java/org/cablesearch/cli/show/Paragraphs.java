package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Output;

/** Plain text in paragraphs, filled to the width of the display. */
public final class Paragraphs {

    private final Output out;

    public Paragraphs(Output out) {
        this.out = out;
    }

    /** Prints paragraphs separated by blank lines, each after an empty line. */
    public void print(String text) {
        for (String paragraph : text.split("\n\\s*\n")) {
            out.line("");
            Wrapping.filledText(paragraph, out.display().columns()).forEach(out::line);
        }
    }
}
