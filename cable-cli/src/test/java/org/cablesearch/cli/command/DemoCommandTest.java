package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.manual.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @BeforeEach
    void setSamples() {
        System.setProperty("cables.samples", Run.SAMPLES.toString());
    }

    @AfterEach
    void clearSamples() {
        System.clearProperty("cables.samples");
    }

    @Test
    void showsEveryCommandAndFindsSomethingWithEachSearch() throws IOException {
        Run run = Run.of("demo");
        List<String> commands = Resource.text("demo.txt")
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> "$ cables " + line)
                .toList();
        assertEquals(
                commands, run.out().lines().filter(line -> line.startsWith("$")).toList());
        assertEquals(false, run.out().contains("no cable found"));
        assertEquals("", run.err());
        assertEquals(0, run.code());
    }
}
