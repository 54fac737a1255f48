// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a test class in its own process. */
final class OtherJvm {

    private OtherJvm() {}

    /** Starts the process; its output goes to a file. */
    static Process start(Class<?> main, List<String> options, Path printed, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
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
