// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.result.HitsText;

/** The citations of a cable in both directions, for people: each cable in the index with its subject. */
public final class CitationsText {

    private final Output out;
    private final CableLookup lookup;

    public CitationsText(Output out, CableLookup lookup) {
        this.out = out;
        this.lookup = lookup;
    }

    /** Prints the citations of a cable; of one that is not held, only what cites it. */
    public void print(CheckedSearch.Citations found) throws IOException {
        CitationLinks citations = found.links();
        if (found.isHeld()) {
            Wrapping.print(out, Style.STRONG, citations.id());
            out.line("");
            list(
                    "cites",
                    citations.cites().stream().map(CitationLinks.Cited::id).toList());
            out.line("");
        }
        list("cited by", citations.citedBy());
    }

    private void list(String title, List<String> ids) throws IOException {
        out.line(title + ":" + (ids.isEmpty() ? " none" : ""));
        int idWidth = ids.stream().mapToInt(String::length).max().orElse(0);
        MarginText column = new MarginText(out, idWidth + 4);
        for (String id : ids) {
            column.print(StyledLine.of("  " + id), subject(id));
        }
    }

    private String subject(String id) throws IOException {
        return lookup.cable(id).map(Cable::subject).map(HitsText::subject).orElse("(not held)");
    }
}
