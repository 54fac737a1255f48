// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.query.ArchiveIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.testing.Archive;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;

/**
 * Measures the list that users see, hits followed by near hits, with questions as people type them. Compares it with
 * SQLite's FTS5, which searches for all words and for any word.
 */
class AskedQuestionsTest {

    private static final int LOOKED_AT = 10;

    private static final Path REAL = Path.of(System.getProperty("cables.shared", "absent"), "gold", "questions.tsv");

    private final StringBuilder table = new StringBuilder();

    @FunctionalInterface
    private interface Engine {
        List<String> find(String question) throws IOException;
    }

    private record Asked(String kind, String question, Set<String> right) {

        /** The rank of the first right cable, from 1; 0 if there is none. */
        int rank(List<String> found) {
            for (int i = 0; i < Math.min(LOOKED_AT, found.size()); i++) {
                if (right.contains(found.get(i))) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    @Test
    void answersQuestionsAboutFictionalCables() throws IOException {
        Map<String, Double> ranks =
                judge(Archive.FICTIONAL, Archive.FICTIONAL.folder().resolve("asked.tsv"));
        Golden.assertMatches(Archive.FICTIONAL.folder().resolve("asked.golden.txt"), table.toString());
        assertTrue(ranks.get("ours") >= 0.95, table::toString);
    }

    @Test
    void answersQuestionsAboutRealCables() throws IOException {
        assumeTrue(
                Archive.atHand().anyMatch(Archive.REAL::equals) && Files.exists(REAL),
                "no real cables beside the project");
        Map<String, Double> ranks = judge(Archive.REAL, REAL);
        Files.writeString(Path.of("target", "asked.txt"), table);
        assertTrue(ranks.get("ours") >= 0.95, table::toString);
    }

    private Map<String, Double> judge(Archive archive, Path questions) throws IOException {
        List<Asked> asked = read(questions);
        assertTrue(asked.size() >= 60);
        CableSearcher searcher = ArchiveIndex.of(archive).searcher();
        SqliteIndex sqlite = Yardsticks.of(archive).sqlite();
        Map<String, Engine> engines = new LinkedHashMap<>();
        engines.put("ours", question -> shown(searcher, question));
        engines.put("FTS5, all words", question -> sqlite.find(question, "AND", LOOKED_AT));
        engines.put("FTS5, any word", question -> sqlite.find(question, "OR", LOOKED_AT));
        Map<String, Double> means = new LinkedHashMap<>();
        for (Map.Entry<String, Engine> engine : engines.entrySet()) {
            Map<Asked, Integer> ranks = new LinkedHashMap<>();
            for (Asked question : asked) {
                ranks.put(question, question.rank(engine.getValue().find(question.question())));
            }
            asked.stream()
                    .map(Asked::kind)
                    .distinct()
                    .forEach(kind -> note(kind, engine.getKey(), ofKind(ranks, kind)));
            note("all", engine.getKey(), List.copyOf(ranks.values()));
            means.put(engine.getKey(), mean(List.copyOf(ranks.values())));
            if (engine.getKey().equals("ours")) {
                ranks.forEach(this::noteUnlessFirst);
            }
        }
        return means;
    }

    private static List<Asked> read(Path questions) throws IOException {
        try (Stream<String> lines = Files.lines(questions)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(part -> new Asked(part[0], part[1], Set.of(part[2].split("[ ,]"))))
                    .toList();
        }
    }

    private static List<String> shown(CableSearcher searcher, String question) throws IOException {
        SearchResults results = searcher.search(
                SearchRequest.of(question).near(true).limit(LOOKED_AT).snippets(0));
        List<String> ids = new ArrayList<>();
        results.hits().forEach(hit -> ids.add(hit.id()));
        results.near()
                .map(NearHits::hits)
                .orElse(List.of())
                .forEach(near -> ids.add(near.hit().id()));
        return ids;
    }

    private static List<Integer> ofKind(Map<Asked, Integer> ranks, String kind) {
        return ranks.entrySet().stream()
                .filter(rank -> rank.getKey().kind().equals(kind))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double mean(List<Integer> ranks) {
        return ranks.stream()
                .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                .average()
                .orElseThrow();
    }

    private void noteUnlessFirst(Asked question, int rank) {
        if (rank != 1) {
            String place = rank == 0 ? "not in ten" : "place " + rank;
            table.append("  " + question.kind() + ": " + question.question() + ": " + place + "\n");
        }
    }

    private void note(String kind, String engine, List<Integer> ranks) {
        table.append(String.format(
                Locale.ROOT,
                "%-10s %-16s MRR %.3f  first %2d  in ten %2d  of %d\n",
                kind,
                engine,
                mean(ranks),
                ranks.stream().filter(rank -> rank == 1).count(),
                ranks.stream().filter(rank -> rank > 0).count(),
                ranks.size()));
    }
}
