// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import java.io.IOException;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.Citation;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;

/**
 * Citations of cables and paragraphs.
 *
 * @param links the links that they contain; empty if the page has no address that others can use
 * @param collection the collection that they name; empty for none
 */
public record LinkedCitations(Optional<CableLinks> links, String collection) {

    /** The citation of a cable, or of one of its paragraphs. */
    public Citation of(Cable cable, Optional<Paragraph> paragraph) {
        Citation whole = Citation.of(cable).collection(collection);
        Citation cited = paragraph.map(whole::paragraph).orElse(whole);
        return links.map(page -> cited.address(page.to(cable, paragraph))).orElse(cited);
    }

    /**
     * Prints the citations of hits: of their cables, or of the paragraphs that they are.
     *
     * @param lookup has the cables, since a hit does not know the addressees
     */
    public Printer<Hit> printer(CitationFile file, CableLookup lookup, Unit unit) {
        return new HitRows(lookup, unit, new Printer<>() {
            @Override
            public void print(HitRow row) throws IOException {
                file.print(of(row));
            }

            @Override
            public void end() throws IOException {
                file.end();
            }
        });
    }

    private Citation of(HitRow row) {
        Hit hit = row.hit();
        Citation whole = row.cable()
                .get()
                .map(Citation::of)
                .orElseGet(() -> Citation.of(hit))
                .collection(collection);
        Citation cited =
                row.unit() == Unit.PARAGRAPH ? whole.paragraph(hit.snippets().getFirst()) : whole;
        return links.map(page -> cited.address(page.to(row.unit(), hit))).orElse(cited);
    }
}
