// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that the order of hits does not change which hits are found, no matter what a query excludes, requires or
 * combines.
 */
class BestInBlockQueryTest {

    private static final List<String> WORDS = List.of("police", "army", "court", "trial", "border");
    /** More cables than are counted before those with low scores are skipped. */
    private static final int MANY = 2_500;

    private static final List<String> CODES = List.of("PHUM", "PREL", "KWMN", "CB");

    private static final boolean LONG = Boolean.getBoolean("cables.long");

    @TempDir
    private static Path folder;

    private static CableSearcher searcher;
    private static CableSearcher many;

    @BeforeAll
    static void index() throws IOException {
        searcher = index("some", 600);
        many = index("many", MANY);
    }

    private static CableSearcher index(String name, int cables) throws IOException {
        Random random = new Random(1);
        try (CableIndex index = CableIndex.open(folder.resolve(name))) {
            index.addAll(IntStream.range(0, cables).mapToObj(i -> cable(i, random)));
        }
        return CableSearcher.open(folder.resolve(name));
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
        many.close();
    }

    private static Cable cable(int id, Random random) {
        return Cable.builder("06A" + id)
                .subject(words(2, random))
                .tags(CODES.stream()
                        .filter(code -> random.nextInt(3) == 0)
                        .map(code -> new Tag(code, TagKind.SUBJECT, Optional.empty(), code))
                        .toList())
                .paragraphs(IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> Paragraph.numbered(i + 1, "", words(4, random)))
                        .toList())
                .build();
    }

    private static String words(int most, Random random) {
        return Stream.generate(() -> any(WORDS, random))
                .limit(random.nextInt(most + 1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void excludesTheSameByScoreAsById() throws IOException {
        for (String query :
                List.of("police NOT tags:PREL", "text:police NOT tags:PREL", "police army NOT court NOT tags:CB")) {
            SearchResults byScore = search(CableQuery.parse(query).query(), Sort.RELEVANCE);
            assertFalse(byScore.hits().isEmpty());
            assertEquals(ids(search(CableQuery.parse(query).query(), Sort.ID)), ids(byScore), query);
        }
    }

    @Test
    void findsTheSameByScoreAsByIdForAnyBooleanQuery() {
        Seeds.each(LONG ? 2_000 : 400, seed -> {
            CableQuery query = tree(3, new Random(seed));
            SearchResults byScore = search(query, Sort.RELEVANCE);
            assertEquals(ids(search(query, Sort.ID)), ids(byScore), query::toString);
        });
    }

    @Test
    void skipsNoneOfTheBestHits() {
        Seeds.each(60, seed -> {
            SearchRequest request = SearchRequest.of(tree(2, new Random(seed))).snippets(0);
            List<Hit> all = many.search(request.limit(MANY)).hits();
            SearchResults page = many.search(request.limit(10).exactTotal(true));
            List<Hit> best = page.hits();
            assertEquals(all.size(), page.total(), request::toString);
            assertEquals(scores(all.subList(0, Math.min(10, all.size()))), scores(best), request::toString);
        });
    }

    private static List<String> scores(List<Hit> hits) {
        return hits.stream().map(hit -> hit.id() + " " + hit.score()).toList();
    }

    private static SearchResults search(CableQuery query, Sort sort) throws IOException {
        return searcher.search(SearchRequest.of(query).sort(sort).limit(1_000).snippets(0));
    }

    private static TreeSet<String> ids(SearchResults results) {
        return results.hits().stream().map(Hit::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static CableQuery tree(int depth, Random random) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 0 -> leaf(random);
            case 1 -> CableQuery.or(tree(depth - 1, random), tree(depth - 1, random));
            case 2 -> CableQuery.sameParagraph(tree(depth - 1, random));
            case 3 -> CableQuery.and(tree(depth - 1, random), tree(depth - 1, random));
            default -> CableQuery.and(tree(depth - 1, random), CableQuery.not(tree(depth - 1, random)));
        };
    }

    private static CableQuery leaf(Random random) {
        CableField field = any(List.of(CableField.ANY, CableField.TEXT), random);
        return switch (random.nextInt(5)) {
            case 0 -> CableQuery.word(CableField.TAGS, any(CODES, random));
            case 1 -> new CableQuery.Wildcard(field, any(WORDS, random).charAt(0) + "*");
            case 2 -> CableQuery.phrase(field, any(WORDS, random) + " " + any(WORDS, random));
            default -> CableQuery.word(field, any(WORDS, random));
        };
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
