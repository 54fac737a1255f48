// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cli.home.Home;
import org.cablesearch.cli.manual.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void theIndexUsedLastStaysTheUsersOwn(@TempDir Path folder) throws IOException {
        Map<String, String> environment = Map.of("HOME", folder.toString(), "PAGER", "");
        Path index = folder.resolve("mine");
        assertEquals(
                0,
                Run.withVariables(environment, "index", "--index", index, Run.SAMPLES)
                        .code());
        assertEquals(0, Run.withVariables(environment, "demo").code());
        assertEquals(Optional.of(index), Home.of(environment).orElseThrow().lastIndex());
    }
}
