package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several documents of one number are several cables. */
class SeveralDocumentsTest {

    private static final List<String> KEYS = List.of("b.tel", "a.tel", "d.tel", "c.tel");

    @TempDir
    Path folder;

    private SmallIndex index() throws IOException {
        SmallIndex index = new SmallIndex(folder);
        for (String key : KEYS) {
            index.add(cable("76STATE290286", "Clove prices", "The ferry sank.", "The clove ferry was late.")
                    .document(key));
        }
        return index.add(cable("76STATE29", "Clove prices", "The ferry sank."));
    }

    @Test
    void allAreFoundByTheirNumberInOrder() throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            assertEquals(
                    Stream.of("a.tel", "b.tel", "c.tel", "d.tel")
                            .map(Optional::of)
                            .toList(),
                    searcher.cables("76 State 290286").stream()
                            .map(Cable::document)
                            .toList());
            assertEquals(
                    Optional.of("a.tel"),
                    searcher.cable("1976STATE290286").orElseThrow().document());
            assertEquals(List.of(), searcher.cables("76STATE1"));
        }
    }

    /** The key breaks ties, so that no page repeats or skips one of them. */
    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesHaveEachOnce(Sort sort) throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            for (Unit unit : Unit.values()) {
                SearchRequest request =
                        SearchRequest.of("ferry").sort(sort).unit(unit).limit(1);
                List<String> paged = new ArrayList<>();
                for (Optional<SearchRequest> next = Optional.of(request); next.isPresent(); ) {
                    SearchResults page = searcher.search(next.get());
                    page.hits().forEach(hit -> paged.add(shown(hit)));
                    next = page.next().map(request::after);
                }
                assertEquals(
                        searcher.search(request.limit(100)).hits().stream()
                                .map(SeveralDocumentsTest::shown)
                                .toList(),
                        paged);
                assertEquals(
                        unit == Unit.CABLE ? 5 : 9, paged.stream().distinct().count(), sort + " " + unit);
            }
        }
    }

    private static String shown(Hit hit) {
        return hit.id() + " " + hit.document() + " " + hit.snippets().getFirst().index();
    }

    @Test
    void deletingTheNumberDeletesAll() throws IOException {
        try (SmallIndex index = index()) {
            assertTrue(index.index().delete("76STATE290286"));
            assertFalse(index.index().delete("76STATE290286"));
            try (CableSearcher searcher = index.searcher()) {
                assertEquals(List.of("76STATE29"), SmallIndex.find(searcher, "ferry"));
            }
        }
    }
}
