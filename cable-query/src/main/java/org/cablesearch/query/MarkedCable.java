// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Span;

/**
 * A cable, with the matches of a query in it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="mark"}
 *
 * @param cable the cable. It is equal to the one that was added.
 * @param subject the matches in its subject, in order
 * @param paragraphs the matches in each of its paragraphs, in the order of {@link Cable#paragraphs()}
 */
public record MarkedCable(Cable cable, List<Span> subject, List<MarkedParagraph> paragraphs) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public MarkedCable {
        requireNonNull(cable, "cable");
        subject = List.copyOf(subject);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A cable without matches.
     *
     * @since 0.2
     */
    public static MarkedCable of(Cable cable) {
        MarkedParagraph none = new MarkedParagraph(List.of(), List.of());
        return new MarkedCable(
                cable,
                List.of(),
                cable.paragraphs().stream().map(paragraph -> none).toList());
    }

    /**
     * The matches of a query in a paragraph.
     *
     * @param heading the matches in its heading, in order
     * @param text the matches in its text, in order
     */
    public record MarkedParagraph(List<Span> heading, List<Span> text) {

        /** @throws NullPointerException if a list or an element is {@code null} */
        public MarkedParagraph {
            heading = List.copyOf(heading);
            text = List.copyOf(text);
        }
    }
}
