package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this module, each in a JVM of its own, so that none profits from what another has warmed up. */
final class Jvm {

    private Jvm() {}

    /** Runs a program to its end, and returns the last line that it prints. Throws if it fails. */
    static String run(List<String> options, Class<?> program, Object... args) throws IOException {
        List<String> lines = lines(command(options, program, args));
        return lines.getLast();
    }

    /** The command that starts a program. */
    static List<String> command(List<String> options, Class<?> program, Object... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:disable");
        command.add("--enable-native-access=ALL-UNNAMED");
        // Lucene would report each time that it runs without the vector module.
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

    /** Runs a command to its end, and returns what it prints. Throws if it prints nothing or its exit code is not 0. */
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
