package org.cablesearch.entity.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.api.Test;

/** How well the rules do on the labelled cables of the folder {@code cables.shared}; skipped where that is absent. */
class GoldTest {

    private static final Path SHARED = Path.of(System.getProperty("cables.shared", "../../shared"));
    private static final double LEAST_PEOPLE = 0.95;
    private static final double LEAST_ORGS = 0.92;

    @Test
    void reachesItsFloorOnTheLabelledCables() throws IOException {
        Path file = SHARED.resolve("gold/entities.json");
        assumeTrue(Files.exists(file), "no labelled cables in " + SHARED);
        GoldScorer.Score people = new GoldScorer.Score(0, 0, 0);
        GoldScorer.Score orgs = new GoldScorer.Score(0, 0, 0);
        for (GoldCable gold : GoldCable.read(file)) {
            Optional<Cable> cable = cable(gold.id());
            if (cable.isEmpty()) {
                System.out.println("no text of " + gold.id());
                continue;
            }
            Entities found = new RuleBasedExtractor().extract(cable.get());
            people = people.plus(GoldScorer.people(
                    gold.people(),
                    gold.ignoredPeople(),
                    found.people().stream().map(PersonMention::name).toList()));
            orgs = orgs.plus(GoldScorer.orgs(
                    gold.orgs(),
                    gold.ignoredOrgs(),
                    found.orgs().stream().map(OrgMention::name).toList()));
        }
        System.out.println("people " + people + "\norgs   " + orgs);
        assertTrue(people.f1() >= LEAST_PEOPLE, "people " + people);
        assertTrue(orgs.f1() >= LEAST_ORGS, "orgs " + orgs);
    }

    private static Optional<Cable> cable(String id) {
        Optional<Path> file = Stream.of("corpus/text", "seed")
                .map(folder -> SHARED.resolve(folder).resolve(id + ".txt"))
                .filter(Files::exists)
                .findFirst();
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.entities(cable -> Entities.NONE));
        try (Stream<ReadResult> results = reader.read(file.stream().toList())) {
            return results.map(result -> ((ReadResult.Accepted) result).cable()).findFirst();
        }
    }
}
