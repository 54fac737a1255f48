// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cablesearch.cli.command.Cables;
import org.cablesearch.cli.command.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @Test
    void closedPipeEndsTheCommandQuietly() {
        assertEquals(new Run(0, "", ""), parseTo("Broken pipe"));
    }

    @Test
    void closedPipeEndsABatchQuietly(@TempDir Path folder) throws IOException {
        Path index = folder.resolve("index");
        Run.of("index", "--index", index, Run.SAMPLES.resolve("06PHNOMPENH2611.txt"));
        Path queries = Files.writeString(folder.resolve("queries.txt"), "police");
        String[] batch = {"batch", "--index", index.toString(), queries.toString()};
        assertEquals(new Run(0, "", ""), runTo("Broken pipe", batch));
        assertEquals(
                new Run(2, "", "cables: cannot write the output: full; free some space, or write it elsewhere\n"),
                runTo("full", batch));
    }

    @Test
    void fullDiskIsReported() {
        assertEquals(
                new Run(
                        2,
                        "",
                        "cables: cannot write the output: No space left on device; free some space, or write it elsewhere\n"),
                parseTo("No space left on device"));
    }

    @Test
    void fullDiskIsReportedForHelpToo() {
        for (String line : List.of("--help", "help search", "version")) {
            assertEquals(
                    new Run(2, "", "cables: cannot write the output: full; free some space, or write it elsewhere\n"),
                    runTo("full", line.split(" ")),
                    line);
        }
    }

    private static Run parseTo(String failure) {
        return runTo(
                failure, "parse", Run.SAMPLES.resolve("06PHNOMPENH2611.txt").toString());
    }

    private static Run runTo(String failure, String... args) {
        StringWriter err = new StringWriter();
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(new FailingWriter(failure), Display.PIPE),
                new PrintWriter(err, true),
                Display.PIPE,
                Map.of());
        int code = Cables.run(console, args);
        return new Run(code, "", err.toString());
    }

    private static final class FailingWriter extends Writer {

        private final String failure;

        FailingWriter(String failure) {
            this.failure = failure;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException(failure);
        }

        @Override
        public void flush() throws IOException {
            throw new IOException(failure);
        }

        @Override
        public void close() {}
    }
}
