// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts, and what changes after them. */
class ReceiptCommandTest {

    private static final String SAME =
            "{\"same\":true,\"gone\":[],\"new\":[],\"textChanged\":[],\"readDifferently\":[],"
                    + "\"order\":false,\"total\":[9,9],\"archive\":{\"same\":true}}\n";

    @TempDir
    private Path folder;

    @Test
    void saysWhatDiffers() throws IOException {
        Path index = folder.resolve("index");
        Path receipt = folder.resolve("receipt.json");
        assertEquals(0, Run.of("index", "-i", index, Run.SAMPLES).code());
        Run search = Run.of(
                "search",
                "-i",
                index,
                "--receipt",
                receipt,
                "--facet",
                "tags:2",
                "--sort",
                "-date",
                "-n",
                "1",
                "police corruption");
        assertEquals(0, search.code(), search.err());
        assertTrue(Files.readString(receipt).contains("\"understood\":"), Files.readString(receipt));
        assertEquals(SAME, Run.of("receipt", "-i", index, "--json", receipt).out());
        String pretty = Files.readString(receipt).replace(",\"", ",\n  \"");
        Path formatted = Files.writeString(folder.resolve("formatted.json"), pretty);
        assertEquals(SAME, Run.of("receipt", "-i", index, "--json", formatted).out());
        assertEquals(0, Run.of("rebuild", "-i", index).code());
        assertEquals(SAME, Run.of("receipt", "-i", index, "--json", receipt).out());

        assertEquals(0, Run.of("delete", "-i", index, "06PHNOMPENH2611").code());
        Run gone = Run.of("receipt", "-i", index, "--json", receipt);
        assertEquals(1, gone.code());
        assertEquals(
                SAME.replace("true", "false")
                        .replace("\"gone\":[]", "\"gone\":[\"06PHNOMPENH2611\"]")
                        .replace("[9,9]", "[9,8]"),
                gone.out());

        String text = Files.readString(Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        Path changed = Files.writeString(folder.resolve("06PHNOMPENH2611.txt"), text.replace("is fish", "is rice"));
        assertEquals(0, Run.of("index", "-i", index, changed).code());
        assertEquals(
                SAME.replace("true", "false").replace("\"textChanged\":[]", "\"textChanged\":[\"06PHNOMPENH2611\"]"),
                Run.of("receipt", "-i", index, "--json", receipt).out());
        assertEquals(
                "differs: police corruption (9 hits)\n  text changed: 06PHNOMPENH2611\n"
                        + "  the archive has other cables or texts than before\n",
                Run.of("receipt", "-i", index, receipt).out());
        String reread = Files.readString(receipt).replaceFirst("(\"recordHash\":\").", "$1x");
        Path other = Files.writeString(folder.resolve("other.json"), reread);
        assertFalse(Run.of("receipt", "-i", index, "--json", other).out().contains("\"readDifferently\":[]"));
    }

    @Test
    void repeatsSynonyms() throws IOException {
        Path index = folder.resolve("index");
        Path receipt = folder.resolve("receipt.json");
        Path synonyms = Files.writeString(folder.resolve("synonyms.txt"), "police, army\nfish, rice\n");
        Path terms = Files.writeString(folder.resolve("terms.txt"), "police\n");
        assertEquals(0, Run.of("index", "-i", index, Run.SAMPLES).code());
        for (Object[] search : List.of(
                new Object[] {"search", "-i", index, "--synonyms", synonyms, "--receipt", receipt, "police"},
                new Object[] {"batch", "-i", index, "--any", "--synonyms", synonyms, "--receipt", receipt, terms})) {
            Run run = Run.of(search);
            assertEquals(0, run.code(), run.err());
            assertTrue(Files.readString(receipt).contains("\"synonyms\":[[\"police\",\"army\"]]"));
            assertEquals(0, Run.of("receipt", "-i", index, receipt).code());
        }
    }

    @Test
    void batchesHaveALinePerQuery() throws IOException {
        Path index = folder.resolve("index");
        Path receipt = folder.resolve("receipts.jsonl");
        Path terms = Files.writeString(folder.resolve("terms.txt"), "police\n\ndonkeys\n");
        Run.of("index", "-i", index, Run.SAMPLES);
        assertEquals(
                0, Run.of("batch", "-i", index, "--receipt", receipt, terms).code());
        List<String> lines = Files.readAllLines(receipt);
        assertEquals(3, lines.size());
        assertEquals("{\"receipts\":2}", lines.getLast());
        Run again = Run.of("receipt", "-i", index, "--json", receipt);
        assertEquals(0, again.code(), again.err());
        assertEquals(2, again.out().lines().count());
        assertEquals(
                lines.stream().map(ReceiptCommandTest::withoutTime).toList(),
                Run.of("batch", "-i", index, "--receipt", "-", terms)
                        .out()
                        .lines()
                        .map(ReceiptCommandTest::withoutTime)
                        .toList());

        String cut = " is cut short or changed: it has 1 receipts, and its end is missing\n";
        assertEquals(cut, rejection(index, lines.get(0) + "\n").replaceFirst("[^:]*:[^:]*: it", ""));
        assertTrue(
                rejection(index, lines.get(0) + "\n" + lines.get(2)).contains("it has 1 receipts, and its end says 2"));
        assertTrue(rejection(index, lines.get(0).substring(0, 500))
                .contains("receipt 1: it is not JSON, or is cut short"));
        assertTrue(rejection(index, "").contains("it contains no receipts"));
        assertTrue(rejection(index, "{}\n").contains(", receipt 1: it is not a receipt: asked and hits are missing"));
        assertTrue(rejection(index, lines.get(0).replace("\"cables 1\"", "\"cables 9\"") + "{\"receipts\":1}")
                .contains("its query is in the syntax \"cables 9\", which this version does not know"));
        assertTrue(rejection(
                        index,
                        lines.get(0).replace("\"options\":{", "\"options\":{\"beauty\":[\"1\"]") + "{\"receipts\":1}")
                .contains("the search has the option \"beauty\", which this version does not know"));

        // An earlier version wrote neither lines nor their number.
        String early = lines.get(0).replaceFirst(",\"line\":1", "") + "\n"
                + lines.get(1).replaceFirst(",\"line\":3", "");
        Run told = Run.of("receipt", "-i", index, Files.writeString(folder.resolve("early.jsonl"), early));
        assertEquals(0, told.code(), told.err());
        assertTrue(told.err().contains("was written by an earlier version"), told.err());
    }

    private static String withoutTime(String receipt) {
        return receipt.replaceFirst("\"at\":\"[^\"]*\"", "");
    }

    private String rejection(Path index, String text) throws IOException {
        Run run = Run.of("receipt", "-i", index, Files.writeString(folder.resolve("wrong.json"), text));
        assertEquals(2, run.code(), run.err());
        return run.err();
    }

    @Test
    void aReceiptMayBePrintedAndLaidOut() throws IOException {
        Path index = folder.resolve("index");
        Run.of("index", "-i", index, Run.SAMPLES);
        Run printed = Run.of("search", "-i", index, "--receipt", "-", "police corruption");
        assertEquals(0, printed.code(), printed.err());
        assertEquals(1, printed.out().lines().count());
        String laidOut =
                printed.out().replace(",\"hits\":[", ",\n  \"hits\" : [\n    ").replace("},{", "},\n    {\n");
        Path receipt = Files.writeString(folder.resolve("receipt.json"), laidOut);
        assertEquals(SAME, Run.of("receipt", "-i", index, "--json", receipt).out());
    }

    /** A file of receipts is replaced when the new one is whole, or not at all. */
    @Test
    void anOldFileIsKeptIfTheNewOneIsNotWhole() throws IOException {
        Path index = folder.resolve("index");
        Run.of("index", "-i", index, Run.SAMPLES);
        Path terms = Files.writeString(folder.resolve("terms.txt"), "police\n");
        Path receipt = Files.writeString(folder.resolve("kept.json"), "old");
        Run.of("batch", "-i", index, "--timeout", "0", "--receipt", receipt, terms);
        assertTrue(Files.readString(receipt).contains("\"receipts\":1"));
        Files.writeString(receipt, "old");
        assertEquals(
                2,
                Run.of("batch", "-i", folder.resolve("absent"), "--receipt", receipt, terms)
                        .code());
        assertEquals("old", Files.readString(receipt));
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".tmp")));
        }
    }
}
