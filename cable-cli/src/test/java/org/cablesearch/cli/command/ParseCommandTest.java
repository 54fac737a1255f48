// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.entity.EntityExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {

    @TempDir
    Path folder;

    @Test
    void printsEveryCableOnceInTheOrderOfFileNames() throws IOException {
        Run run = Run.of("parse", Run.SAMPLES);
        try (Stream<Path> files = Files.list(Run.SAMPLES)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
            assertEquals(names, ids(run.out()));
        }
        assertEquals(0, run.code());
    }

    @Test
    void printedJsonIsReadBackAsTheSameCables() {
        String printed = Run.of("parse", Run.SAMPLES).out();
        assertEquals(new Run(0, printed, ""), withoutProblems(Run.withInput(printed, "parse", "-")));
    }

    @Test
    void repairsAreReportedButNotRejected() {
        Path file = Run.SAMPLES.resolve("08SECTION01OF02LIMA2492.txt");
        Run run = Run.of("parse", file);
        assertEquals(file + ":1: ID_REPAIRED: the id '08SECTION01OF02LIMA2492' was read as 08LIMA2492\n", run.err());
        assertEquals(0, run.code());
    }

    @Test
    void continuesAfterARejectedRecord() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "");
        Run run = Run.of("parse", bad, Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        assertEquals(List.of("06PHNOMPENH2611"), ids(run.out()));
        assertEquals(1, run.code());
    }

    /** An extractor that fails for every cable. It is compiled here, because services of a test's own module are not found. */
    private static final String FAILING = """
            import org.cablesearch.reader.entity.*;
            import org.cablesearch.model.*;
            public class FailingExtractor implements EntityExtractor {
                @Override
                public Entities extract(Cable cable) {
                    throw new StackOverflowError("in a test");
                }
            }
            """;

    private void installFailingExtractor() throws IOException {
        Path source = Files.writeString(folder.resolve("FailingExtractor.java"), FAILING);
        Javac.compile(folder, List.of(source));
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(EntityExtractor.class.getName()), "FailingExtractor");
    }

    @Test
    void theTraceOfAnExtractorThatFailedFollowsWithVerbose() throws IOException {
        installFailingExtractor();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Path file = Run.SAMPLES.resolve("06PHNOMPENH2611.txt");
            String rejection = file + ":1: EXTRACTOR_FAILED: the extractor of people and organisations "
                    + "FailingExtractor failed: java.lang.StackOverflowError: in a test\n";
            assertEquals(new Run(1, "", rejection), Run.of("parse", file));
            Run verbose = Run.of("--verbose", "parse", file);
            String trace = "java.lang.StackOverflowError: in a test\nat FailingExtractor.extract(";
            assertTrue(verbose.err().contains(rejection + trace), verbose::err);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void strictStopsAtTheFirstRejectedRecord() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "");
        Run run = Run.of("parse", "--strict", bad, Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        assertEquals("", run.out());
        assertEquals(1, run.code());
    }

    @Test
    void explainsEachLineAsJson() {
        Run run = Run.of("parse", "--explain", Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        String out = run.out();
        assertTrue(out.startsWith("{\"id\":\"06PHNOMPENH2611\",\"lines\":[{\"line\":6,\"text\":"), out);
        assertTrue(out.contains("\"role\":\"header\",\"field\":null,\"paragraph\":null,\"rule\":\"above the"), out);
        assertTrue(
                out.contains("\"role\":\"field\",\"field\":\"subject\",\"paragraph\":null,\"rule\":\"keyword\"}"), out);
        assertTrue(out.contains("\"role\":\"paragraph\",\"field\":null,\"paragraph\":1,"), out);
        assertTrue(out.contains("\"role\":\"blank\",\"field\":null,\"paragraph\":null,\"rule\":null}"), out);
        assertEquals(0, run.code());
    }

    private static Run withoutProblems(Run run) {
        return new Run(run.code(), run.out(), "");
    }

    private static List<String> ids(String lines) {
        return lines.lines()
                .map(line -> line.replaceFirst("\\{\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
