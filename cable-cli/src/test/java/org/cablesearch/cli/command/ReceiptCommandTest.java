package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void batchesHaveALinePerQuery() throws IOException {
        Path index = folder.resolve("index");
        Path receipt = folder.resolve("receipts.jsonl");
        Path terms = Files.writeString(folder.resolve("terms.txt"), "police\n\ndonkeys\n");
        Run.of("index", "-i", index, Run.SAMPLES);
        assertEquals(
                0, Run.of("batch", "-i", index, "--receipt", receipt, terms).code());
        assertEquals(2, Files.readAllLines(receipt).size());
        Run again = Run.of("receipt", "-i", index, "--json", receipt);
        assertEquals(0, again.code(), again.err());
        assertEquals(2, again.out().lines().count());
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{}\n");
        Run rejected = Run.of("receipt", "-i", index, wrong);
        assertEquals(2, rejected.code());
        assertEquals("cables: " + wrong + ", line 1: it is no receipt: asked and hits are missing\n", rejected.err());
    }
}
