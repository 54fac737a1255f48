// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs of this module, each in its own JVM, so that no program profits from code that another has warmed up.
 */
final class Jvm {

    private Jvm() {}

    /**
     * Runs a program until it ends, and returns the last line that it prints. Throws an exception if the program fails.
     */
    static String run(List<String> options, Class<?> program, Object... args) throws IOException {
        List<String> lines = lines(command(options, program, args));
        return lines.getLast();
    }

    /** The JVM options of {@code cables index}, in a file beside the command. */
    static String loadOptions() {
        return "@" + Path.of(System.getProperty("benchmarks.command")).resolveSibling("load.options");
    }

    /** The command that starts a program. */
    static List<String> command(List<String> options, Class<?> program, Object... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:disable");
        command.add("--enable-native-access=ALL-UNNAMED");
        // Without this, Lucene reports at each start that the vector module is missing.
        command.add("-Djava.util.logging.config.file=/dev/null");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return command;
    }

    /**
     * Runs a command until it ends, and returns its output. Throws an exception if there is no output or the exit code
     * is not 0.
     */
    static List<String> lines(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int code = exitCode(process);
        if (code != 0 || lines.isEmpty()) {
            throw new IOException("exit code " + code + " of " + String.join(" ", command));
        }
        return lines;
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
