package org.cablesearch.entity.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
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

    private record Scores(GoldScorer.Score people, GoldScorer.Score orgs) {}

    @Test
    void findsTheNamesOfTheFictionalCables() throws IOException {
        Scores scores = scores(Archive.FICTIONAL);
        Golden.assertMatches(
                Archive.FICTIONAL.folder().resolve("names.golden.txt"),
                "people %s\norgs   %s\n".formatted(scores.people(), scores.orgs()));
    }

    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void reachesItsFloor(Archive archive) throws IOException {
        Scores scores = scores(archive);
        // The rules were tuned on the real ones.
        boolean real = archive == Archive.REAL;
        assertTrue(scores.people().f1() >= (real ? 0.95 : 0.91), "people " + scores.people());
        assertTrue(scores.orgs().f1() >= (real ? 0.92 : 0.82), "orgs " + scores.orgs());
    }

    private static Scores scores(Archive archive) throws IOException {
        GoldScorer.Score people = new GoldScorer.Score(0, 0, 0);
        GoldScorer.Score orgs = new GoldScorer.Score(0, 0, 0);
        for (GoldCable gold : GoldCable.read(archive.gold())) {
            Optional<Path> file = archive.labelled(gold.id());
            if (file.isEmpty()) {
                continue;
            }
            Entities found = new RuleBasedExtractor().extract(cable(file.get()));
            people = people.plus(GoldScorer.people(
                    gold.people(),
                    gold.ignoredPeople(),
                    found.people().stream().map(PersonMention::name).toList()));
            orgs = orgs.plus(GoldScorer.orgs(
                    gold.orgs(),
                    gold.ignoredOrgs(),
                    found.orgs().stream().map(OrgMention::name).toList()));
        }
        return new Scores(people, orgs);
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
