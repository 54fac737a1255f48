package com.example.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;

/** A complete program: an index in a folder, cables from a stream, a search with a facet and a snippet. */
public final class Embedding {

    private Embedding() {}

    /** Runs the program; the argument is the index folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.of(
                    cable("06PHNOMPENH1", "Embassy Phnom Penh", "The police counted the goats twice."),
                    cable("06BANGKOK2", "Embassy Bangkok", "No goat was seen at the port.")));
        }
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            SearchResults results = searcher.search(SearchRequest.of("goat").facet(Dimension.ORIGIN, 5));
            results.hits().forEach(hit -> System.out.println(hit.id() + ": " + hit.snippets().getFirst().render("[", "]")));
            results.facet(Dimension.ORIGIN).ifPresent(posts ->
                    posts.values().forEach(v -> System.out.println(v.value() + " " + v.count())));
        }
    }

    private static Cable cable(String id, String origin, String text) {
        return Cable.builder(id)
                .origin(origin)
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                .build();
    }
}
