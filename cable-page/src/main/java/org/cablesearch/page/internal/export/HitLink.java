package org.cablesearch.page.internal.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;

/**
 * The links to hits on a page.
 *
 * @param page the address of the page, which ends with a slash
 * @param unit whether the hits are cables or paragraphs
 */
public record HitLink(String page, Unit unit) {

    /** {@code http://localhost:8080/?cable=06PHNOMPENH2611}, for a paragraph with its index. */
    public String of(Hit hit) {
        String document = hit.document().map(one -> "&document=" + encoded(one)).orElse("");
        String cable = page + "?cable=" + encoded(hit.id()) + document;
        return unit == Unit.PARAGRAPH && !hit.snippets().isEmpty()
                ? cable + "&paragraph=" + hit.snippets().getFirst().index()
                : cable;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
