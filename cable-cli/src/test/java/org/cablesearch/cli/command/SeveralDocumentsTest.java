// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Filing;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.reader.CableJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telegrams of 1973 to 1979: several have one number, some have no text, and all have fields of their own. */
class SeveralDocumentsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void index() throws IOException {
        CableBuilder first = telegram("aaaakite.tel", "Ferry fares")
                .paragraphs(List.of(Paragraph.numbered(1, "", "The ferry office has raised its fares.")))
                .references(List.of(Reference.to("76PARIS7")));
        CableBuilder second = telegram("aaaalamp.tel", "Clove quotas").filing(filing());
        CableBuilder reply = Cable.builder("1976BATHUR00012")
                .canonicalId("76BATHURST12")
                .document("aaaamoss.tel")
                .subject("Reply")
                .origin("Embassy Bathurst")
                .references(List.of(Reference.to("76STATE290286")))
                .paragraphs(List.of(Paragraph.numbered(1, "", "We agree about the ferry.")));
        Path file = folder.resolve("telegrams.jsonl");
        Files.writeString(
                file,
                Stream.of(second, reply, first)
                        .map(telegram -> CableJson.write(telegram.build()) + "\n")
                        .collect(Collectors.joining()));
        assertEquals(0, Run.of("index", "-i", place(), file).code());
    }

    private static CableBuilder telegram(String document, String subject) {
        return Cable.builder("1976STATE290286")
                .canonicalId("76STATE290286")
                .document(document)
                .subject(subject)
                .origin("Secretary of State")
                .date(CableDate.of(Instant.parse("1976-11-29T10:00:00Z")));
    }

    private static Filing filing() {
        return Filing.NONE
                .office("ORIGIN EB")
                .drafter("EB/TRD:WFELD:KM")
                .approvedBy("EB:RBLAKE")
                .clearances(List.of("AF/W - JMOORE", "L:TPIKE"))
                .concepts(List.of("CLOVES", "QUOTAS"))
                .handling(List.of("LIMDIS"))
                .film("D760441-0639")
                .attributes(Map.of("Locator", "TEXT ON MICROFILM"));
    }

    private Path place() {
        return folder.resolve("index");
    }

    @Test
    void showShowsAll() {
        Run shown = Run.of("show", "-i", place(), "76", "State", "290286");
        assertEquals(0, shown.code(), shown::err);
        assertTrue(shown.out().indexOf("Ferry fares") < shown.out().indexOf("Clove quotas"), shown::out);
        for (String line : List.of(
                "office          ORIGIN EB",
                "drafted by      EB/TRD:WFELD:KM",
                "approved by     EB:RBLAKE",
                "cleared by      AF/W - JMOORE; L:TPIKE",
                "concepts        CLOVES, QUOTAS",
                "handling        LIMDIS",
                "microfilm       D760441-0639",
                "attributes      Locator: TEXT ON MICROFILM",
                "document        aaaalamp.tel",
                "text not held: microfilm D760441-0639")) {
            assertTrue(shown.out().lines().toList().contains(line), () -> line + " in " + shown.out());
        }
        assertEquals(
                2,
                Run.of("show", "-i", place(), "--json", "1976STATE290286")
                        .out()
                        .lines()
                        .count());
        assertEquals(
                2,
                Run.of("show", "-i", place(), "--cite=text", "76STATE290286")
                        .out()
                        .lines()
                        .filter(line -> line.contains("STATE290286"))
                        .count());
    }

    @Test
    void aSearchTellsThemApart() {
        assertEquals(
                "id,document,drafter,clearances,film\n"
                        + "1976STATE290286,aaaalamp.tel,EB/TRD:WFELD:KM,AF/W - JMOORE; L:TPIKE,D760441-0639\n",
                Run.of(
                                "search",
                                "-i",
                                place(),
                                "--format=csv",
                                "--columns=id,document,drafter,clearances,film",
                                "drafter:wfeld clearances:tpike office:EB handling:limdis film:D760441-0639 concepts:cloves"
                                        + " attributes:microfilm document:aaaalamp.tel approvedby:rblake")
                        .out());
        Run json = Run.of("search", "-i", place(), "--json", "--sort=id", "id:76STATE290286");
        assertTrue(
                json.out().contains("\"total\":2,")
                        && json.out().contains("{\"id\":\"1976STATE290286\",\"document\":\"aaaakite.tel\",")
                        && json.out().contains("{\"id\":\"1976STATE290286\",\"document\":\"aaaalamp.tel\","),
                json::out);
        assertEquals(
                "{\"values\":[{\"value\":\"CLOVES\",\"label\":null,\"count\":1}]}\n",
                Run.of("suggest", "-i", place(), "--field=concepts", "--json", "clo")
                        .out());
    }

    @Test
    void aHitWithoutTextSaysWhereItIs() {
        String hits =
                Run.of("search", "-i", place(), "--sort=id", "id:76STATE290286").out();
        assertTrue(hits.contains("1976STATE290286 · aaaalamp.tel\ntext not held: microfilm D760441-0639\n"), hits);
    }

    @Test
    void similarIsAboutOne() {
        assertEquals(
                0,
                Run.of("similar", "-i", place(), "--document=aaaalamp.tel", "76STATE290286")
                        .code());
        assertEquals(
                1,
                Run.of("similar", "-i", place(), "--document=none", "76STATE290286")
                        .code());
    }

    @Test
    void theNearestIdsAreOffered() {
        for (String id : new String[] {"76STATE290280", "1976STATE290285", "1976 State 290287", "STATE 290200"}) {
            String told = Run.of("show", "-i", place(), id).err();
            assertTrue(told.contains("the nearest: 1976STATE290286"), told);
        }
    }

    @Test
    void citesIsAboutAll() {
        assertEquals(
                "{\"id\":\"1976STATE290286\",\"cites\":[{\"id\":\"76PARIS7\",\"held\":false}],"
                        + "\"citedBy\":[\"1976BATHUR00012\"]}\n",
                Run.of("cites", "-i", place(), "--json", "76STATE290286").out());
        Run thread = Run.of("cites", "-i", place(), "--json", "--thread", "76BANJUL12");
        assertTrue(
                thread.out().contains("\"document\":\"aaaakite.tel\"")
                        && thread.out().contains("\"document\":\"aaaalamp.tel\""),
                thread::out);
    }

    /** The same option names one of them for every command that takes an id. */
    @Test
    void oneOfThemCanBeNamed() {
        String lamp = "--document=aaaalamp.tel";
        String shown = Run.of("show", "-i", place(), lamp, "76STATE290286").out();
        assertTrue(shown.contains("Clove quotas") && !shown.contains("Ferry fares"), shown);
        assertEquals(
                "{\"id\":\"1976STATE290286\",\"cites\":[],\"citedBy\":[\"1976BATHUR00012\"]}\n",
                Run.of("cites", "-i", place(), "--json", lamp, "76STATE290286").out());
        String thread = Run.of("cites", "-i", place(), "--thread", lamp, "76STATE290286")
                .out();
        assertTrue(thread.contains("* 1976-11-29  1976STATE290286  Clove quotas · aaaalamp.tel\n"), thread);
        assertTrue(thread.contains("  1976-11-29  1976STATE290286  Ferry fares · aaaakite.tel\n"), thread);
        Run wrong = Run.of("show", "-i", place(), lamp, "76STATE290286", "76BANJUL12");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("--document names a telegram with one ID"), wrong::err);
        for (String command : List.of("show", "cites", "similar", "delete")) {
            Run absent = Run.of(command, "-i", place(), "--document=none", "76STATE290286");
            assertEquals(1, absent.code(), command);
            assertTrue(
                    absent.err()
                            .contains("does not hold the document none of 76STATE290286; what it holds:"
                                    + " 1976STATE290286 · aaaakite.tel, 1976STATE290286 · aaaalamp.tel"),
                    absent::err);
        }
        assertEquals(
                new Run(0, "deleted 1 cable: 1976STATE290286 · aaaalamp.tel\n", ""),
                Run.of("delete", "-i", place(), lamp, "76STATE290286"));
        assertTrue(Run.of("show", "-i", place(), "76STATE290286").out().contains("Ferry fares"));
    }

    @Test
    void eachHasItsOwnKeyForReferenceManagers() {
        List<String> keys = Run.of("show", "-i", place(), "--cite=bibtex", "76STATE290286")
                .out()
                .lines()
                .filter(line -> line.startsWith("@misc"))
                .toList();
        assertEquals(2, keys.stream().distinct().count(), keys::toString);
    }

    @Test
    void deleteDeletesAll() {
        assertEquals(
                new Run(0, "deleted 2 cables: 1976STATE290286\n", ""),
                Run.of("delete", "-i", place(), "76STATE290286"));
        assertEquals(
                "{\"deleted\":1,\"notHeld\":[]}\n",
                Run.of("delete", "-i", place(), "--json", "76", "Banjul", "12").out());
        assertEquals(
                "id\n",
                Run.of("search", "-i", place(), "--format=csv", "--columns=id", "*:*")
                        .out());
    }
}
