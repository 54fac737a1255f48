package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.Span;

/** See {@link MarkedCable}. */
public record MarkedCableData(Cable cable, List<Span> subject, List<MarkedParagraph> paragraphs)
        implements MarkedCable {

    public MarkedCableData {
        requireNonNull(cable, "cable");
        subject = List.copyOf(subject);
        paragraphs = List.copyOf(paragraphs);
    }
}
