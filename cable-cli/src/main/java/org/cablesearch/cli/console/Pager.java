// SPDX-License-Identifier: Apache-2.0
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
 * starts with the first write, so that a command without output starts none. If it cannot start, or fails before it has
 * read much, the output is shown directly.
 */
final class Pager extends Writer {

    /** Without {@code less}, the output is shown directly. */
    private static final String DEFAULT = "if command -v less >/dev/null; then exec less; else exec cat; fi";

    /** Quit at once if everything fits on one screen, show colours, leave the text on the screen. */
    private static final String LESS_OPTIONS = "FRX";

    /**
     * More than a pipe and our buffer can hold: once this many characters are written, the program has begun to read.
     */
    private static final int HELD = 1 << 17;

    /** The exit code of a shell whose program was ended by a signal is this plus the number of the signal. */
    private static final int BY_SIGNAL = 128;

    private final ProcessBuilder program;
    private final Writer direct;

    /** The output so far, in case the program fails; null once the program is known to have begun to read. */
    private @Nullable StringBuilder written = new StringBuilder();

    private @Nullable Process process;
    private @Nullable Writer writer;

    Pager(String command, Map<String, String> environment, Writer direct) {
        this.direct = direct;
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
        Writer started = started();
        if (written != null) {
            written = written.length() < HELD ? written.append(buffer, offset, length) : null;
        }
        try {
            started.write(buffer, offset, length);
        } catch (IOException e) {
            recover(e);
        }
    }

    private Writer started() {
        if (writer == null) {
            try {
                writer = start();
            } catch (IOException e) {
                showDirectly();
                return direct;
            }
        }
        return writer;
    }

    private Writer start() throws IOException {
        Process started = program.start();
        // Ctrl-C goes to both: the pager keeps running until the user leaves it, and so must this process.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> started.onExit().join(), "cables-pager"));
        process = started;
        return new BufferedWriter(new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        if (writer != null) {
            try {
                writer.flush();
            } catch (IOException e) {
                recover(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        if (process != null) {
            // Everything has been flushed, so closing cannot fail.
            process.getOutputStream().close();
            if (failed(process)) {
                printWritten();
            }
        }
        direct.flush();
    }

    /** Nobody reads any more: the user has left the pager, or it has failed. */
    private void recover(IOException e) throws IOException {
        if (process == null || written == null || !failed(process)) {
            throw process == null ? e : OutputException.closedPipe(e);
        }
        printWritten();
    }

    private void printWritten() throws IOException {
        if (written != null) {
            direct.append(written);
        }
        showDirectly();
    }

    private void showDirectly() {
        writer = direct;
        process = null;
        written = null;
    }

    private static boolean failed(Process process) throws InterruptedIOException {
        try {
            int code = process.waitFor();
            return code > 0 && code < BY_SIGNAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the pager was open");
        }
    }
}
