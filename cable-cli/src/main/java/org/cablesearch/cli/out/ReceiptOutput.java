// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.cablesearch.cli.console.Output;

/** Where receipts are written: standard output, or a file that appears when all of them have been written. */
public final class ReceiptOutput implements Closeable {

    private static final String STANDARD_OUTPUT = "-";

    private final Output standard;
    private final Path file;
    private final Path scratch;
    private final Optional<BufferedWriter> out;

    private ReceiptOutput(Output standard, Path file, Path scratch, Optional<BufferedWriter> out) {
        this.standard = standard;
        this.file = file;
        this.scratch = scratch;
        this.out = out;
    }

    /** Whether receipts are printed in place of the results. */
    public static boolean isStandard(Path file) {
        return file.toString().equals(STANDARD_OUTPUT);
    }

    /** Opens a file, or standard output for {@code -}. */
    public static ReceiptOutput open(Path file, Output standard) throws IOException {
        if (isStandard(file)) {
            return new ReceiptOutput(standard, file, file, Optional.empty());
        }
        // A link keeps its target, and a device such as /dev/null remains one.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        boolean isWrittenDirectly = Files.exists(target) && !Files.isRegularFile(target);
        Path scratch = isWrittenDirectly
                ? target
                : target.resolveSibling("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".tmp");
        BufferedWriter out = isWrittenDirectly
                ? Files.newBufferedWriter(scratch, StandardOpenOption.WRITE)
                : Files.newBufferedWriter(scratch);
        return new ReceiptOutput(standard, target, scratch, Optional.of(out));
    }

    /** Writes a line. */
    public void line(String line) throws IOException {
        if (out.isPresent()) {
            out.get().write(line);
            out.get().write('\n');
        } else {
            standard.line(line);
        }
    }

    /** Puts the file in its place. */
    public void complete() throws IOException {
        if (out.isPresent()) {
            out.get().close();
            if (!scratch.equals(file)) {
                Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Deletes what has been written, unless it is complete. */
    @Override
    public void close() throws IOException {
        if (out.isPresent()) {
            out.get().close();
            if (!scratch.equals(file)) {
                Files.deleteIfExists(scratch);
            }
        }
    }
}
