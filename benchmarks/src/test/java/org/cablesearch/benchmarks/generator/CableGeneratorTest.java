// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Generated cables are the same each time, are read without problems, and have the proportions of real cables. */
@TestInstance(Lifecycle.PER_CLASS)
class CableGeneratorTest {

    private static final int SIZE = 300;

    private final CableGenerator generator = new CableGenerator(1, SIZE);
    private List<ReadResult> results = List.of();
    private List<Cable> cables = List.of();

    @BeforeAll
    void read(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("cables.csv");
        generator.write(csv);
        try (Stream<ReadResult> read = CableReader.create().read(csv)) {
            results = read.toList();
        }
        cables = results.stream()
                .filter(ReadResult.Accepted.class::isInstance)
                .map(result -> ((ReadResult.Accepted) result).cable())
                .toList();
    }

    @Test
    void theSameSeedGivesTheSameCables() {
        CableGenerator again = new CableGenerator(1, SIZE);
        assertEquals(
                generator.rows().limit(200).toList(), again.rows().limit(200).toList());
    }

    @Test
    void anotherSeedGivesOtherCables() {
        assertNotEquals(
                generator.row(7).body(), new CableGenerator(2, SIZE).row(7).body());
    }

    @Test
    void rowsWrittenByManyThreadsAreInOrder(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("cables.csv");
        generator.write(csv);
        StringBuilder expected = new StringBuilder();
        generator.rows().forEach(row -> row.appendTo(expected));
        assertEquals(expected.toString(), Files.readString(csv));
    }

    @Test
    void everyCableIsReadUnderItsId() {
        assertEquals(SIZE, results.size());
        assertEquals(
                generator.rows().map(DumpRow::id).toList(),
                cables.stream().map(Cable::id).toList());
    }

    @Test
    void proportionsAreThoseOfRealCables() {
        assertAll(
                () -> assertMean("words", 850, 1_250, cable -> words(cable)),
                () -> assertMean(
                        "paragraphs", 8, 13, cable -> cable.paragraphs().size()),
                () -> assertMean("TAGS", 3.5, 6.5, cable -> cable.tags().size()),
                () -> assertMean(
                        "people", 6, 12, cable -> cable.entities().people().size()),
                () -> assertMean(
                        "organisations", 4, 10, cable -> cable.entities().orgs().size()),
                () -> assertMean(
                        "references", 0.9, 1.8, cable -> cable.references().size()),
                () -> assertMean(
                        "addressees",
                        4,
                        10,
                        cable -> cable.routing().to().size()
                                + cable.routing().info().size()),
                () -> assertMean("signatures", 1, 1, cable -> cable.signers().size()),
                () -> assertMean("subjects", 1, 1, cable -> cable.subject().isEmpty() ? 0 : 1));
    }

    @Test
    void lengthsHaveALongTail() {
        double[] lengths =
                cables.stream().mapToDouble(CableGeneratorTest::words).sorted().toArray();
        double median = lengths[SIZE / 2];
        assertTrue(lengths[SIZE / 10] < 0.5 * median, "a tenth of the cables is shorter than half the median");
        assertTrue(
                lengths[SIZE - SIZE / 100] > 5 * median,
                "a hundredth of the cables is longer than five times the median");
    }

    @Test
    void everyParagraphIsMarked() {
        long unmarked = cables.stream()
                .flatMap(cable -> cable.paragraphs().stream())
                .filter(paragraph -> paragraph.marking().isEmpty())
                .count();
        assertEquals(0, unmarked);
    }

    @Test
    void mostCitedCablesAreInTheArchiveAndSomeAreNot() {
        Set<String> held = new HashSet<>(cables.stream().map(Cable::canonicalId).toList());
        List<String> cited = cables.stream()
                .flatMap(cable -> cable.references().stream())
                .flatMap(reference -> reference.cable().stream())
                .toList();
        double part = (double) cited.stream().filter(held::contains).count() / cited.size();
        assertTrue(part > 0.6 && part < 0.9, "share of cited cables that are in the archive: " + part);
    }

    private void assertMean(String what, double min, double max, ToDoubleFunction<Cable> value) {
        double mean = cables.stream().mapToDouble(value).average().orElseThrow();
        assertTrue(mean >= min && mean <= max, what + " per cable: " + mean);
    }

    private static double words(Cable cable) {
        return cable.paragraphs().stream()
                .map(Paragraph::text)
                .mapToLong(text -> Arrays.stream(text.split("\\s+", -1)).count())
                .sum();
    }
}
