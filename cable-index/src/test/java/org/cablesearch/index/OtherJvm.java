// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a test class in its own process. */
final class OtherJvm {

    private OtherJvm() {}

    /** Starts the process; its output goes to a file. */
    static Process start(Class<?> main, List<String> options, Path printed, String... arguments) throws IOException {
        return start(List.of(), main, options, printed, arguments);
    }

    /**
     * Starts a process that permissions of files apply to, even if this one is the superuser's. The test is skipped if
     * that is impossible.
     */
    static Process startUnprivileged(Class<?> main, Path printed, String... arguments) throws IOException {
        return start(unprivileged(printed.resolveSibling("closed")), main, List.of(), printed, arguments);
    }

    private static List<String> unprivileged(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.of()));
        if (!Files.isReadable(file)) {
            return List.of();
        }
        List<String> drop = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
        try {
            Process reads = new ProcessBuilder(Stream.concat(drop.stream(), Stream.of("cat", file.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(reads.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(answer.contains("Permission denied"), "this user may read everything: " + answer);
        } catch (IOException e) {
            assumeTrue(false, "this user may read everything, and there is no setpriv");
        }
        return drop;
    }

    private static Process start(
            List<String> prefix, Class<?> main, List<String> options, Path printed, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(errors(printed).toFile())
                .start();
    }

    /** The file with the standard error of the process. */
    static Path errors(Path printed) {
        return printed.resolveSibling(printed.getFileName() + ".err");
    }

    /** The class path with all modules and classes of the tests. */
    private static String classPath() {
        return Stream.of(
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path", ""),
                        Path.of("target", "classes").toAbsolutePath().toString(),
                        Path.of("target", "test-classes").toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
