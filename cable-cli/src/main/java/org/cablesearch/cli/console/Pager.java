package org.cablesearch.cli.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows output page by page, in the program that {@code PAGER} names or in {@code less}, as git does. The program
 * starts with the first write, so that a command without output starts none.
 */
final class Pager extends Writer {

    /** Without {@code less}, the output is shown directly. */
    private static final String DEFAULT = "if command -v less >/dev/null; then exec less; else exec cat; fi";

    /** Quit at once if everything fits on one screen, show colours, leave the text on the screen. */
    private static final String LESS_OPTIONS = "FRX";

    private final ProcessBuilder program;
    private @Nullable Process process;
    private @Nullable Writer writer;

    Pager(String command, Map<String, String> environment) {
        program = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        if (!environment.containsKey("LESS")) {
            program.environment().put("LESS", LESS_OPTIONS);
        }
    }

    /** The command of the user's pager; none if {@code PAGER} is empty or {@code cat}. */
    static Optional<String> command(Map<String, String> environment) {
        String pager = environment.getOrDefault("PAGER", DEFAULT).strip();
        return pager.isEmpty() || pager.equals("cat") ? Optional.empty() : Optional.of(pager);
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        started().write(buffer, offset, length);
    }

    private Writer started() throws IOException {
        if (writer == null) {
            Process started = program.start();
            // Ctrl-C goes to both: the pager stays until the user leaves it, and so must this process.
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> started.onExit().join(), "cables-pager"));
            process = started;
            writer = new BufferedWriter(new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flush() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null && process != null) {
            try {
                writer.close();
            } finally {
                await(process);
            }
        }
    }

    private static void await(Process process) throws InterruptedIOException {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the pager was open");
        }
    }
}
