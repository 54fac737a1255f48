package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.model.Cable;

/**
 * A cable and what a query matches in it.
 *
 * @param cable the cable, equal to the one that was added
 * @param subject the places in its subject
 * @param paragraphs the places in each of its paragraphs, in the order of {@link Cable#paragraphs()}
 */
public record MarkedCable(Cable cable, List<Span> subject, List<MarkedParagraph> paragraphs) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public MarkedCable {
        requireNonNull(cable, "cable");
        subject = List.copyOf(subject);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * What a query matches in a paragraph.
     *
     * @param heading the places in its heading, in order
     * @param text the places in its text, in order
     */
    public record MarkedParagraph(List<Span> heading, List<Span> text) {

        /** @throws NullPointerException if a list or an element is {@code null} */
        public MarkedParagraph {
            heading = List.copyOf(heading);
            text = List.copyOf(text);
        }
    }
}
