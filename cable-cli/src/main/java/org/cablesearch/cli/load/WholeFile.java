// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file completely or not at all. */
public final class WholeFile {

    /** Writes the text of a file. */
    @FunctionalInterface
    public interface Text {
        void to(Writer out) throws IOException;
    }

    private WholeFile() {}

    /** Replaces a file, or creates it. */
    public static void write(Path file, Text text) throws IOException {
        Path scratch = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(scratch)) {
                text.to(out);
            }
            try {
                Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(scratch);
        }
    }
}
