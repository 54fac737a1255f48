// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;

/**
 * The links to cables on a page.
 *
 * @param page the address of the page, which ends with a slash
 */
public record CableLinks(String page) {

    /** {@code http://localhost:8080/?cable=06PHNOMPENH2611}, for a paragraph with its index. */
    public URI to(Unit unit, Hit hit) {
        return to(
                hit.id(),
                hit.document(),
                unit == Unit.PARAGRAPH
                        ? hit.snippets().stream().findFirst().map(snippet -> snippet.paragraphIndex())
                        : Optional.empty());
    }

    /** The link to a cable or one of its paragraphs. */
    public URI to(Cable cable, Optional<Paragraph> paragraph) {
        return to(cable.id(), cable.document(), paragraph.map(Paragraph::index));
    }

    private URI to(String id, Optional<String> document, Optional<Integer> paragraph) {
        return URI.create(page + "?cable=" + encoded(id)
                + document.map(one -> "&document=" + encoded(one)).orElse("")
                + paragraph.map(index -> "&paragraph=" + index).orElse(""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
