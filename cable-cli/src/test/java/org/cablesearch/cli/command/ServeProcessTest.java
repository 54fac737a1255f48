// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code cables serve} as a process: signals, the browser, and files. */
@EnabledOnOs(OS.LINUX)
class ServeProcessTest {

    private static final int SIGINT = 2;

    @TempDir
    Path folder;

    @BeforeEach
    void index() {
        // The path is relative: the page must find the source whatever folder it is started in.
        Path sample = Run.SAMPLES.resolve("06PHNOMPENH2611.txt");
        assertEquals(
                0, Run.of("index", "--index", folder.resolve("index"), sample).code());
    }

    @Test
    void opensTheBrowserAndStopsOnCtrlC() throws Exception {
        Path opened = folder.resolve("opened");
        installBrowser("{ printf '%s ' \"$@\"; stat -c %a \"$1\"; cat \"$1\"; } > " + opened + ".part; mv " + opened
                + ".part " + opened);
        Process process = start("--open");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            URI link = URI.create(out.readLine());
            while (!Files.exists(opened)) {
                Thread.sleep(10);
            }
            List<String> lines = Files.readAllLines(opened);
            Path file = Path.of(lines.getFirst().replace(" 600", ""));
            assertEquals(file + " 600", lines.getFirst(), "one argument, a file that only its owner can read");
            assertTrue(Files.exists(file));
            assertTrue(String.join("", lines).contains("url=" + link + "\""), lines.toString());
            String source = read(link.resolve("api/source?id=06PHNOMPENH2611&" + link.getRawQuery()));
            assertTrue(source.contains("\"state\":\"unchanged\""), source);

            assumeFalse(
                    ignoresInterrupts(), "children of this process ignore Ctrl-C, as in the background of a script");
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertEquals(130, process.waitFor(), "what a shell expects of a process ended by Ctrl-C");
            assertThrows(ConnectException.class, () -> read(link));
            assertFalse(Files.exists(file), "the file that redirected to the page");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void servesEvenIfNoBrowserCanBeStarted() throws Exception {
        Process process = start("--open");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            URI link = URI.create(out.readLine());
            assertTrue(read(link).startsWith("<!doctype html>"));
            String expected = "cables: no browser could be started; open " + link;
            while (!Files.readString(folder.resolve("err")).contains(expected)) {
                Thread.sleep(10);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean ignoresInterrupts() throws IOException {
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(ignored.replaceFirst(".*\\s", ""), 16) & 1L << SIGINT - 1) != 0;
    }

    /** Installs a script as the program that opens the browser. */
    private void installBrowser(String script) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("xdg-open");
        Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /** Starts the command in another folder, with only the programs in {@code bin} on its path. */
    private Process start(String option) throws IOException {
        ProcessBuilder builder = Command.of("serve", "--index", "index", "--port", "0", option)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("PATH", folder.resolve("bin").toString());
        return builder.start();
    }

    private static String read(URI address) throws IOException {
        try (var in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
