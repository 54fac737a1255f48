// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.reader.entity.EntityExtractor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the Javadoc of this module: a region here is an {@code @snippet} there. */
class JavadocExamplesTest {

    @TempDir
    private Path folder;

    private final List<String> printed = new ArrayList<>();

    @BeforeEach
    void writeOneCableAndOneOtherFile() throws IOException {
        Files.writeString(folder.resolve("05LIMA100.txt"), """
                05LIMA100
                TRIP
                Mon Aug 01 00:00:00 +0200 2005
                UNCLASSIFIED
                Embassy Lima
                FM AMEMBASSY LIMA
                TO SECSTATE WASHDC 1234UNCLAS LIMA 000100

                SUBJECT: TRIP
                REF: BOGOTA 12

                1. (U) Reftel tells of the trip.
                """);
        Files.writeString(folder.resolve("other.txt"), "{}");
    }

    @Test
    void cables() {
        // @start region="cables"
        try (Stream<Cable> cables = CableReader.cables(folder)) {
            cables.forEach(cable -> print(cable.id() + " " + cable.subject()));
        }
        // @end
        assertEquals(List.of("05LIMA100 TRIP"), printed);
    }

    @Test
    void results() {
        // @start region="results"
        try (Stream<ReadResult> results = CableReader.create().read(folder)) {
            results.forEach(result -> {
                switch (result) {
                    case ReadResult.Accepted accepted -> print(accepted.cable().id());
                    case ReadResult.Rejected rejected ->
                        print(rejected.source() + ": " + rejected.problem().message());
                }
            });
        }
        // @end
        assertEquals(List.of("05LIMA100", folder.resolve("other.txt") + ":1: the record has no id"), printed);
    }

    @Test
    void records() {
        // @start region="records"
        try (Stream<CableRecord> records = CableReader.create().records(folder)) {
            records.filter(record -> !record.id().isEmpty())
                    .forEach(record -> print(record.source() + " holds " + record.id()));
        }
        // @end
        assertEquals(List.of(folder.resolve("05LIMA100.txt") + ":1 holds 05LIMA100"), printed.subList(0, 1));
    }

    @Test
    void options() {
        // @start region="options"
        CableReader strict = CableReader.of(ReadOptions.DEFAULT.strict(true).maxRecordBytes(1 << 20));
        // @end
        try (Stream<ReadResult> results = strict.read(folder.resolve("05LIMA100.txt"))) {
            assertEquals(1, results.count());
        }
    }

    @Test
    void strict() {
        // @start region="strict"
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.strict(true));
        try (Stream<ReadResult> results = reader.read(folder)) {
            results.forEach(result -> print(result.source() + " is a cable"));
        } catch (RejectedRecordException e) {
            print(e.rejected().source() + " is none: " + e.rejected().problem().code());
        }
        // @end
        assertEquals(
                List.of(
                        folder.resolve("05LIMA100.txt") + ":1 is a cable",
                        folder.resolve("other.txt") + ":1 is none: NO_ID"),
                printed);
    }

    @Test
    void format() {
        // @start region="format"
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.format(Format.TEXT));
        try (Stream<ReadResult> results = reader.read(folder.resolve("05LIMA100.txt"))) {
            results.forEach(result -> print(result.source().toString()));
        }
        // @end
        assertEquals(List.of(folder.resolve("05LIMA100.txt") + ":1"), printed);
    }

    @Test
    void explain() {
        // @start region="explain"
        try (Stream<CableRecord> records = CableReader.create().records(folder)) {
            records.flatMap(record -> record.explain().stream())
                    .filter(line -> line.role() == LineReading.Role.FIELD)
                    .forEach(line -> print(line.field().orElseThrow() + ": " + line.text()));
        }
        // @end
        assertEquals(
                List.of("lead: UNCLAS LIMA 000100", "subject: SUBJECT: TRIP", "references: REF: BOGOTA 12"), printed);
    }

    @Test
    void json() {
        Cable cable = Cable.builder("05LIMA100").build();
        // @start region="json"
        String line = CableJson.write(cable);
        Cable same = CableJson.read(line);
        // @end
        assertEquals(cable, same);
    }

    @Test
    void citations() {
        Cable cable = CableReader.cables(folder).findFirst().orElseThrow();
        // @start region="citations"
        for (TextReference citation : TextReference.of(cable)) {
            print("paragraph " + citation.paragraph() + " cites " + citation.cable());
        }
        // @end
        assertEquals(List.of("paragraph 0 cites 05BOGOTA12"), printed);
    }

    @Test
    void extractor() {
        // @start region="extractor"
        EntityExtractor rules = EntityExtractor.rules();
        EntityExtractor withPort = cable -> {
            Entities found = rules.extract(cable);
            List<OrgMention> orgs = new ArrayList<>(found.orgs());
            orgs.add(OrgMention.of("Port of Callao", List.of()));
            return found.orgs(orgs);
        };
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.entities(withPort));
        // @end
        try (Stream<ReadResult> results = reader.read(folder.resolve("05LIMA100.txt"))) {
            assertTrue(results.findFirst().orElseThrow().toString().contains("05LIMA100"));
        }
        Cable cable = Cable.builder("05LIMA100").build();
        assertEquals("Port of Callao", withPort.extract(cable).orgs().get(0).name());
    }

    private synchronized void print(String line) {
        printed.add(line);
    }
}
