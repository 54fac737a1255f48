// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Reference;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQueries;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.Hit;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Sort;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A random archive with several documents a number, compared with a map by key while cables come and go. */
class DocumentsOracleTest {

    private static final int STEPS = 8;
    private static final List<String> WORDS = List.of("clove", "wheat", "sugar");
    private static final List<String> NAMES = List.of("Hok Lundy", "Mark Taylor", "Ryan Crocker");
    private static final List<String> QUERIES = List.of(
            "clove",
            "wheat OR sugar",
            "people:lundy",
            "people:taylor OR clove",
            "people:crocker NOT wheat",
            "id:76ROME1",
            "cites:76ROME2",
            "76ROME2 OR document:d1");

    @TempDir
    private Path folder;

    private final Map<CableKey, Cable> archive = new TreeMap<>();
    private int alones;

    @Test
    void answersLikeAMapByKey() {
        Seeds.each(4, seed -> {
            Random random = new Random(seed);
            archive.clear();
            try (CableIndex index = CableIndex.open(folder.resolve("" + seed))) {
                for (int step = 0; step < STEPS; step++) {
                    String about = "step " + step;
                    change(index, random, about);
                    if (archive.isEmpty()) {
                        continue;
                    }
                    try (CableSearcher searcher = CableSearcher.of(index)) {
                        compare(searcher, seed, query(random), about);
                    }
                }
            }
        });
    }

    private static CableQuery query(Random random) {
        return CableQuery.parse(any(random, QUERIES)).query();
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static CableKey key(Random random) {
        int document = random.nextInt(4);
        return new CableKey(
                "76ROME" + (1 + random.nextInt(4)), document == 0 ? Optional.empty() : Optional.of("d" + document));
    }

    private static Cable cable(Random random) {
        List<String> named = IntStream.range(0, 2)
                .mapToObj(i -> any(random, NAMES))
                .distinct()
                .toList();
        String text = any(random, WORDS) + " and " + any(random, WORDS) + " for " + String.join(" and ", NAMES);
        CableKey key = key(random);
        CableBuilder cable = Cable.builder(key.id())
                .subject(any(random, WORDS))
                .date(CableDate.of(Instant.parse("1976-01-0" + (1 + random.nextInt(5)) + "T00:00:00Z")))
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                .references(Stream.generate(() -> Reference.to("76ROME" + random.nextInt(6)))
                        .limit(random.nextInt(3))
                        .toList())
                .entities(new Entities(
                        named.stream()
                                .map(name -> new PersonMention(
                                        name, Optional.empty(), PersonRole.MENTIONED, List.of(), List.of(0)))
                                .toList(),
                        List.of()));
        cable.document(key.document());
        return cable.build();
    }

    private void change(CableIndex index, Random random, String about) throws IOException {
        for (int i = 0; i < 6; i++) {
            Cable cable = cable(random);
            index.add(cable);
            archive.put(cable.key(), cable);
        }
        CableKey key = key(random);
        switch (random.nextInt(4)) {
            case 0 -> assertEquals(archive.remove(key) != null, index.delete(key), about);
            case 1 ->
                assertEquals(
                        archive.keySet().removeIf(held -> held.id().equals(key.id())), index.delete(key.id()), about);
            case 2 -> {
                CableQuery query = query(random);
                List<BruteForceSearch.Found> found = slow().hits(SearchRequest.of(query));
                found.forEach(hit -> archive.remove(hit.cable().key()));
                assertEquals(found.size(), CableQueries.delete(index, query), about + ": " + query);
            }
            default -> index.commit();
        }
    }

    private BruteForceSearch slow() {
        return new BruteForceSearch(List.copyOf(archive.values()));
    }

    private void compare(CableSearcher searcher, long seed, CableQuery query, String about) throws IOException {
        String asked = about + ": " + query;
        Oracle oracle = new Oracle(seed, List.copyOf(archive.values()), WORDS);
        oracle.assertSameInEveryWay(searcher::search, query, List.of(Sort.ID, Sort.RELEVANCE), 2, asked);
        List<Hit> hits = searcher.search(SearchRequest.of(query).limit(100)).hits();
        assertEquals(
                hits.size(),
                hits.stream()
                        .map(hit -> Citation.of(hit).format(CiteStyle.BIBTEX).split(",")[0])
                        .distinct()
                        .count(),
                asked);
        for (Hit hit : hits) {
            Cable cable = archive.get(hit.key());
            assertEquals(Optional.of(cable), searcher.cable(hit.key()), asked);
            assertEquals(cable, searcher.mark(hit.key(), query).orElseThrow().cable(), asked);
            for (Snippet snippet : hit.snippets()) {
                assertEquals(marked(query, cable, seed), snippet.render("[", "]"), asked + " " + hit.key());
            }
        }
        for (CableKey key : archive.keySet()) {
            compareCitations(searcher, key, about + ": " + key);
            compareHint(searcher, key.id(), about + ": " + key.id());
        }
    }

    /** The text with the words and the people of this cable that a query asks for. */
    private String marked(CableQuery query, Cable cable, long seed) throws IOException {
        Path alone = folder.resolve(seed + "-alone-" + alones++);
        try (CableIndex index = CableIndex.open(alone)) {
            index.add(cable);
            try (CableSearcher searcher = CableSearcher.of(index)) {
                return searcher.search(SearchRequest.of(query))
                        .hits()
                        .getFirst()
                        .snippets()
                        .getFirst()
                        .render("[", "]");
            }
        }
    }

    private void compareCitations(CableSearcher searcher, CableKey key, String about) throws IOException {
        List<Cable> documents = archive.values().stream()
                .filter(cable -> cable.id().equals(key.id()))
                .toList();
        assertEquals(documents.stream().map(Cable::key).toList(), searcher.keys(key.id(), Optional.empty()), about);
        assertEquals(cites(documents), searcher.citations(key.id()).orElseThrow(), about);
        assertEquals(
                cites(List.of(archive.get(key))),
                searcher.citations(List.of(key)).orElseThrow(),
                about);
    }

    private CitationLinks cites(List<Cable> documents) {
        String id = documents.getFirst().id();
        Map<String, CitationLinks.Cited> cites = new LinkedHashMap<>();
        for (Cable cable : documents) {
            for (Reference reference : cable.references()) {
                String cited = reference.cable().orElseThrow();
                boolean isHeld =
                        archive.keySet().stream().anyMatch(held -> held.id().equals(cited));
                cites.putIfAbsent(cited, new CitationLinks.Cited(cited, isHeld));
            }
        }
        TreeSet<String> citedBy = new TreeSet<>();
        archive.values().stream()
                .filter(cable -> cable.references().stream()
                        .anyMatch(reference -> reference.cable().equals(Optional.of(id))))
                .forEach(cable -> citedBy.add(cable.id()));
        citedBy.remove(id);
        return new CitationLinks(id, List.copyOf(cites.values()), List.copyOf(citedBy));
    }

    /** An id without its year has a hint that says how many other cables the whole id finds. */
    private void compareHint(CableSearcher searcher, String id, String about) throws IOException {
        CableQuery having = CableQuery.word(CableField.ID, id);
        SearchRequest others =
                SearchRequest.of(CableQuery.and(CableQuery.parse(id).query(), CableQuery.not(having)));
        int count = slow().hits(others).size();
        List<String> hints = searcher.search(SearchRequest.of(id.substring(2)).hints(true)).hints().stream()
                .map(QueryHint::message)
                .filter(message -> message.contains("also finds"))
                .toList();
        assertEquals(count > 0, !hints.isEmpty(), about);
        assertTrue(hints.stream().allMatch(message -> message.endsWith(": " + count)), () -> about + " " + hints);
    }
}
