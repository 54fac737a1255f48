// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cablesearch.cli.console.Output;

/** Where receipts are written: standard output, or a file that appears when all of them have been written. */
public final class ReceiptOutput implements Closeable {

    private static final String STANDARD_OUTPUT = "-";

    private final Output standard;
    private final Optional<WholeFile> file;

    private ReceiptOutput(Output standard, Optional<WholeFile> file) {
        this.standard = standard;
        this.file = file;
    }

    /** Whether receipts are printed in place of the results. */
    public static boolean isStandard(Path file) {
        return file.toString().equals(STANDARD_OUTPUT);
    }

    /** Opens a file, or standard output for {@code -}. */
    public static ReceiptOutput open(Path file, Output standard) throws IOException {
        return new ReceiptOutput(standard, isStandard(file) ? Optional.empty() : Optional.of(WholeFile.open(file)));
    }

    /** Writes a line. */
    public void line(String line) throws IOException {
        if (file.isPresent()) {
            file.get().line(line);
        } else {
            standard.line(line);
        }
    }

    /** Puts the file in its place. */
    public void complete() throws IOException {
        if (file.isPresent()) {
            file.get().complete();
        }
    }

    /** Deletes what has been written, unless it is complete. */
    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
