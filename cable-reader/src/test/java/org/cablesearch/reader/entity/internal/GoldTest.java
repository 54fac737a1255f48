// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadOptions;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.testing.Archive;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How well the rules do on the labelled cables. */
class GoldTest {

    /**
     * Fifty-one more fictional cables, labelled before the rules were changed, with names that are difficult to
     * find.
     */
    private static final Path LABELLED = Archive.FICTIONAL.folder().resolve("labelled");

    private record Scores(GoldScorer.Score people, GoldScorer.Score orgs) {

        static final Scores NONE = new Scores(GoldScorer.Score.NONE, GoldScorer.Score.NONE);

        Scores plus(Scores other) {
            return new Scores(people.plus(other.people), orgs.plus(other.orgs));
        }
    }

    @Test
    void findsTheNamesOfTheFictionalCables() throws IOException {
        assertScores(
                Archive.FICTIONAL.folder().resolve("names.golden.txt"),
                scores(Archive.FICTIONAL.gold(), Archive.FICTIONAL::labelled));
    }

    @Test
    void findsTheNamesOfTheDifficultCables() throws IOException {
        assertScores(
                LABELLED.resolve("names.golden.txt"),
                scores(
                        LABELLED.resolve("entities.json"),
                        id -> Optional.of(LABELLED.resolve("text").resolve(id + ".txt"))));
    }

    private static void assertScores(Path golden, Map<String, Scores> groups) throws IOException {
        StringBuilder text = new StringBuilder();
        groups.forEach((group, scores) ->
                text.append("%s\n  people %s\n  orgs   %s\n".formatted(group, scores.people(), scores.orgs())));
        Golden.assertMatches(golden, text.toString());
    }

    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void scoresAreAtLeastTheFloor(Archive archive) throws IOException {
        Scores scores =
                scores(archive.gold(), archive::labelled).values().stream().reduce(Scores.NONE, Scores::plus);
        // The rules were tuned on the real ones.
        boolean real = archive == Archive.REAL;
        assertTrue(scores.people().f1() >= (real ? 0.97 : 0.95), "people " + scores.people());
        assertTrue(scores.orgs().f1() >= (real ? 0.95 : 0.90), "orgs " + scores.orgs());
    }

    private static Map<String, Scores> scores(Path labels, Function<String, Optional<Path>> files) throws IOException {
        Map<String, Scores> groups = new TreeMap<>();
        for (GoldCable gold : GoldCable.read(labels)) {
            Optional<Path> file = files.apply(gold.id());
            if (file.isPresent()) {
                groups.merge(gold.group(), scores(gold, cable(file.get())), Scores::plus);
            }
        }
        return groups;
    }

    private static Scores scores(GoldCable gold, Cable cable) {
        Entities found = new RuleBasedExtractor().extract(cable);
        return new Scores(
                GoldScorer.people(
                        gold.people(),
                        gold.ignoredPeople(),
                        found.people().stream()
                                .map(person -> new GoldScorer.Found(person.name(), person.variants()))
                                .toList()),
                GoldScorer.orgs(
                        gold.orgs(),
                        gold.ignoredOrgs(),
                        found.orgs().stream()
                                .map(org -> new GoldScorer.Found(org.name(), org.variants()))
                                .toList()));
    }

    private static Cable cable(Path file) {
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.entities(cable -> Entities.NONE));
        try (Stream<ReadResult> results = reader.read(file)) {
            return results.map(result -> ((ReadResult.Accepted) result).cable())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
