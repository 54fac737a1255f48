// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import java.io.IOException;
import java.io.Writer;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.text.Printable;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;

/** Citations as a file that reference managers read; in CSL an array. */
public final class CitationFile implements Printer<Hit> {

    private final Writer out;
    private final CiteStyle style;
    private final Unit unit;
    private final LinkedCitations citations;
    private boolean empty = true;

    /** @param unit whether the citation of a hit names its cable or its paragraph */
    public CitationFile(Writer out, CiteStyle style, Unit unit) {
        this(out, style, unit, LinkedCitations.PLAIN);
    }

    /** With the addresses that some citations contain. */
    public CitationFile(Writer out, CiteStyle style, Unit unit, LinkedCitations citations) {
        this.out = out;
        this.style = style;
        this.unit = unit;
        this.citations = citations;
    }

    /** The media type of such a file. */
    public static String type(CiteStyle style) {
        return switch (style) {
                    case TEXT -> "text/plain";
                    case BIBTEX -> "application/x-bibtex";
                    case RIS -> "application/x-research-info-systems";
                    case CSL -> "application/vnd.citationstyles.csl+json";
                }
                + "; charset=utf-8";
    }

    @Override
    public void print(Hit hit) throws IOException {
        print(citations.of(unit, hit));
    }

    /**
     * Prints a citation.
     *
     * @throws IOException if it cannot be written
     */
    public void print(Citation citation) throws IOException {
        out.write(empty ? start() : separator());
        // CSL escapes unsafe characters, so it remains valid JSON.
        String text = citation.format(style);
        out.write(style == CiteStyle.CSL ? text : Printable.of(text));
        empty = false;
    }

    @Override
    public void end() throws IOException {
        out.write(empty ? start() : "");
        out.write(style == CiteStyle.CSL ? "]\n" : empty ? "" : "\n");
    }

    private String start() {
        return style == CiteStyle.CSL ? "[" : "";
    }

    private String separator() {
        return switch (style) {
            case TEXT -> "\n";
            case BIBTEX, RIS -> "\n\n";
            case CSL -> ",\n";
        };
    }
}
