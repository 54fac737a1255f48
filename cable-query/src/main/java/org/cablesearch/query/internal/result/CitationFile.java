// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import java.io.IOException;
import java.io.Writer;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.text.Printable;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CiteStyle;

/** Citations as a file that reference managers read; in CSL an array. */
public final class CitationFile implements Printer<Citation> {

    private final Writer out;
    private final CiteStyle style;
    private boolean empty = true;

    public CitationFile(Writer out, CiteStyle style) {
        this.out = out;
        this.style = style;
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
