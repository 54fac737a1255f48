// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.result.HitsText;

/** The citations of a cable in both directions, for people: each cable in the index with its subject. */
public record CitationsText(Output out, CableLookup lookup) {

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
        List<List<String>> lines = new ArrayList<>();
        for (String id : ids) {
            String subject =
                    lookup.cable(id).map(Cable::subject).map(HitsText::subject).orElse("(not held)");
            lines.add(List.of("  " + id, subject));
        }
        TableText.printAligned(out, lines, column -> false);
    }
}
