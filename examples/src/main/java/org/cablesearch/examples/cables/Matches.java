package org.cablesearch.examples.cables;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Span;

/**
 * What a query matches in one cable.
 *
 * @param byParagraph the places in the text of each paragraph that has any, by the paragraph's index
 */
record Matches(Map<Integer, List<Span>> byParagraph) {

    static final Matches NONE = new Matches(Map.of());

    private static final String CUT = "…";

    /** The places in a cable that the snippets of a search show. */
    static Matches of(CableQuery query, Cable cable, CableSearcher searcher) throws IOException {
        CableQuery here = CableQuery.and(query, CableQuery.word(CableField.ID, cable.id()));
        SearchRequest request =
                SearchRequest.of(here).limit(1).snippets(cable.paragraphs().size());
        Map<Integer, List<Span>> places = new HashMap<>();
        for (Hit hit : searcher.search(request).hits()) {
            for (Snippet snippet : hit.snippets()) {
                places.put(
                        snippet.index(),
                        placed(snippet, cable.paragraphs().get(snippet.index()).text()));
            }
        }
        return new Matches(places);
    }

    /** A snippet's spans as places in its paragraph. */
    private static List<Span> placed(Snippet snippet, String paragraph) {
        if (snippet.text().equals(paragraph)) {
            return snippet.spans();
        }
        int cutBefore = snippet.text().startsWith(CUT) ? CUT.length() : 0;
        int cutBehind = snippet.text().endsWith(CUT) ? CUT.length() : 0;
        String piece = snippet.text()
                .substring(cutBefore, snippet.text().length() - cutBehind)
                .strip();
        int shift = paragraph.indexOf(piece) - snippet.text().indexOf(piece);
        return snippet.spans().stream()
                .map(span -> new Span(span.start() + shift, span.end() + shift))
                .toList();
    }

    /** The places in a paragraph, in order. */
    List<Span> in(int paragraph) {
        return byParagraph.getOrDefault(paragraph, List.of());
    }
}
