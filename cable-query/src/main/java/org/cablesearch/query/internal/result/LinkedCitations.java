// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.Citation;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;

/**
 * Citations of cables and paragraphs.
 *
 * @param links the links that they contain; empty if the page has no address that others can use
 */
public record LinkedCitations(Optional<CableLinks> links) {

    /** Citations without links. */
    public static final LinkedCitations PLAIN = new LinkedCitations(Optional.empty());

    /** The citation of a cable, or of one of its paragraphs. */
    public Citation of(Cable cable, Optional<Paragraph> paragraph) {
        Citation whole = Citation.of(cable);
        Citation cited = paragraph.map(whole::paragraph).orElse(whole);
        return links.map(page -> cited.address(page.to(cable, paragraph))).orElse(cited);
    }

    /** The citation of a hit: of its cable, or of the paragraph that it is. */
    Citation of(Unit unit, Hit hit) {
        Citation whole = Citation.of(hit);
        Citation cited = unit == Unit.PARAGRAPH ? whole.paragraph(hit.snippets().getFirst()) : whole;
        return links.map(page -> cited.address(page.to(unit, hit))).orElse(cited);
    }
}
