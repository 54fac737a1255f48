package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.model.Cable;

/**
 * A cable, with the matches of a query in it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="mark"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface MarkedCable {

    /** Creates a marked cable from its components. */
    static MarkedCable of(Cable cable, List<Span> subject, List<MarkedParagraph> paragraphs) {
        record MadeMarkedCable(Cable cable, List<Span> subject, List<MarkedParagraph> paragraphs)
                implements MarkedCable {}
        return new MadeMarkedCable(requireNonNull(cable, "cable"), List.copyOf(subject), List.copyOf(paragraphs));
    }

    /** The cable. It is equal to the one that was added. */
    Cable cable();

    /** The matches in its subject, in order. */
    List<Span> subject();

    /** The matches in each of its paragraphs, in the order of {@link Cable#paragraphs()}. */
    List<MarkedParagraph> paragraphs();

    /** The cable as a short footnote cites it: {@code 06PHNOMPENH2611, 15 August 2006}. The day is in UTC. */
    default String citation() {
        return Citation.of(cable()).brief();
    }

    /**
     * The matches of a query in a paragraph.
     *
     * @param heading the matches in its heading, in order
     * @param text the matches in its text, in order
     */
    record MarkedParagraph(List<Span> heading, List<Span> text) {

        /** @throws NullPointerException if a list or an element is {@code null} */
        public MarkedParagraph {
            heading = List.copyOf(heading);
            text = List.copyOf(text);
        }
    }
}
