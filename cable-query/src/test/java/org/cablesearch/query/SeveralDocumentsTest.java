// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.references;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
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

    /** More documents have the numbers that a cable cites than it cites numbers. */
    @Test
    void firstListsEachNumberThatACableCites() throws IOException {
        try (SmallIndex index = index().add(cable("76STATE30", "Clove prices", "A clove.")
                                .date(CableDate.of(Instant.parse("2006-08-16T09:30:00Z"))))
                        .add(cable("76OSLO1", "Clove prices", "A clove.")
                                .origin("Embassy Oslo")
                                .references(references("76STATE30", "76STATE290286")));
                CableSearcher searcher = index.searcher()) {
            assertEquals(
                    List.of("76STATE290286", "76STATE30"),
                    searcher.first(SearchRequest.of("clove"), Dimension.ORIGIN).values().stream()
                            .filter(value -> value.value().equals("Embassy Oslo"))
                            .findFirst()
                            .orElseThrow()
                            .cites());
        }
    }

    @Test
    void manyAreReadAtOnceEachOnce() throws IOException {
        List<CableKey> keys = new ArrayList<>();
        for (String document : KEYS) {
            keys.add(new CableKey("76STATE290286", Optional.of(document)));
        }
        keys.add(new CableKey("76STATE29", Optional.empty()));
        List<CableKey> asked = new ArrayList<>(keys);
        asked.add(keys.getFirst());
        asked.add(new CableKey("76STATE29", Optional.of("a.tel")));
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            Set<Cable> wanted = new HashSet<>();
            for (CableKey key : keys) {
                wanted.add(searcher.cable(key).orElseThrow());
            }
            List<Cable> read = new ArrayList<>();
            searcher.cables(asked, read::add);
            assertEquals(wanted, Set.copyOf(read));
            assertEquals(keys.size(), read.size());
            IllegalStateException stop = new IllegalStateException("enough");
            assertSame(
                    stop,
                    assertThrows(
                            IllegalStateException.class,
                            () -> searcher.cables(keys, cable -> {
                                throw stop;
                            })));
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
        return hit.id() + " " + hit.document() + " " + hit.snippets().getFirst().paragraphIndex();
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

    @Test
    void citationsAreOfAllDocuments() throws IOException {
        try (SmallIndex index = index()) {
            index.add(cable("1976STATE290286", "More", "Text.")
                    .canonicalId("76STATE290286")
                    .document("e.tel")
                    .references(SmallIndex.references("76PARIS1", "76STATE290286")));
            index.add(cable("1976STATE290286", "Still more", "Text.")
                    .canonicalId("76STATE290286")
                    .document("f.tel")
                    .references(SmallIndex.references("76ROME2", "76PARIS1")));
            index.add(cable("76ROME2", "Reply", "Text.").references(SmallIndex.references("76STATE290286")));
            try (CableSearcher searcher = index.searcher()) {
                CitationLinks citations = searcher.citations("1976STATE290286").orElseThrow();
                assertEquals(
                        List.of("76PARIS1 false", "76STATE290286 true", "76ROME2 true"),
                        citations.cites().stream()
                                .map(cited -> cited.id() + " " + cited.held())
                                .toList());
                assertEquals(List.of("76ROME2"), citations.citedBy());
                CableThread thread = searcher.thread("76ROME2", 100).orElseThrow();
                assertEquals(
                        List.of(
                                "1976STATE290286 e.tel 1",
                                "1976STATE290286 f.tel 1",
                                "76ROME2  0",
                                "76STATE290286 a.tel 1",
                                "76STATE290286 b.tel 1",
                                "76STATE290286 c.tel 1",
                                "76STATE290286 d.tel 1"),
                        thread.cables().stream()
                                .map(member ->
                                        member.id() + " " + member.document().orElse("") + " " + member.steps())
                                .toList());
                assertEquals(List.of("76PARIS1"), thread.absent());
                assertEquals(
                        List.of("1976STATE290286", "76STATE290286"),
                        thread.cables().get(2).cites());
            }
        }
    }

    @Test
    void eachIsReadAndMarkedByItself() throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            for (Hit hit : searcher.search("id:76STATE290286").hits()) {
                Cable cable = searcher.cable(hit.key()).orElseThrow();
                assertEquals(hit.document(), cable.document());
                assertEquals(Optional.of("76STATE290286"), searcher.source(hit.key()));
            }
            assertEquals(
                    List.of("a.tel", "b.tel", "c.tel", "d.tel"),
                    searcher.keys("76STATE290286", Optional.empty()).stream()
                            .map(key -> key.document().orElseThrow())
                            .toList());
            for (CableKey key : searcher.keys("76STATE290286", Optional.of("c.tel"))) {
                MarkedCable marked =
                        searcher.mark(key, CableQuery.word("ferry")).orElseThrow();
                assertEquals(key, marked.cable().key());
                assertFalse(marked.paragraphs().getFirst().text().isEmpty());
            }
            assertEquals(1, searcher.keys("76STATE290286", Optional.of("c.tel")).size());
            assertEquals(List.of(), searcher.keys("76STATE290286", Optional.of("e.tel")));
        }
    }

    @Test
    void eachHasItsOwnSimilarCables() throws IOException {
        try (SmallIndex index = index()) {
            index.add(cable("76ROME1", "One", "First.")
                    .document("x.tel")
                    .tags(List.of(SmallIndex.tag("PHUM", "Rights"))));
            index.add(
                    cable("76ROME1", "Two", "Second.").document("y.tel").tags(List.of(SmallIndex.tag("EAID", "Aid"))));
            index.add(cable("76PARIS5", "Three", "Third.").tags(List.of(SmallIndex.tag("PHUM", "Rights"))));
            index.add(cable("76PARIS6", "Four", "Fourth.").tags(List.of(SmallIndex.tag("EAID", "Aid"))));
            try (CableSearcher searcher = index.searcher()) {
                List<Cable> documents = searcher.cables("76ROME1");
                assertEquals(List.of("76PARIS5"), similar(searcher, documents.get(0)));
                assertEquals(List.of("76PARIS6"), similar(searcher, documents.get(1)));
            }
        }
    }

    private static List<String> similar(CableSearcher searcher, Cable cable) throws IOException {
        return searcher.similar(cable.key(), 10).orElseThrow().stream()
                .map(similar -> similar.hit().id())
                .toList();
    }
}
