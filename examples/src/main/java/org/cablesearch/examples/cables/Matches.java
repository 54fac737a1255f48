package org.cablesearch.examples.cables;

import java.io.IOException;
import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.Span;

/**
 * What a query matches in one cable.
 *
 * @param byParagraph the places in the text of each paragraph, in order; empty if nothing was asked
 */
record Matches(List<List<Span>> byParagraph) {

    static final Matches NONE = new Matches(List.of());

    static Matches of(CableQuery query, Cable cable, CableSearcher searcher) throws IOException {
        return searcher.mark(cable.id(), query)
                .map(marked -> new Matches(marked.paragraphs().stream()
                        .map(MarkedCable.MarkedParagraph::text)
                        .toList()))
                .orElse(NONE);
    }

    /** The places in a paragraph, in order. */
    List<Span> in(int paragraph) {
        return paragraph < byParagraph.size() ? byParagraph.get(paragraph) : List.of();
    }
}
