// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.cablesearch.cli.console.CommandException;

/**
 * A file of text that is written completely or not at all: beside its place, and moved there by {@link #complete}. A link
 * keeps its target, and what is not a file, such as {@code /dev/null}, is written directly.
 */
public final class WholeFile implements Closeable {

    /** Writes the text of a file. */
    @FunctionalInterface
    public interface Text {
        void to(Writer out) throws IOException;
    }

    private static final String STANDARD_OUTPUT = "-";

    private final Path file;
    private final Path scratch;
    private final Writer out;

    private WholeFile(Path file, Path scratch, Writer out) {
        this.file = file;
        this.scratch = scratch;
        this.out = out;
    }

    /** Whether a user means standard output: {@code -}. */
    public static boolean isStandardOutput(Path file) {
        return file.toString().equals(STANDARD_OUTPUT);
    }

    /**
     * Checks that a file can be written, before the work whose result it receives.
     *
     * @throws CommandException if it is a folder, or the folder for it does not exist, or the system does not allow it
     */
    public static void require(Path file) {
        if (isStandardOutput(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw CommandException.wrongUse(file + " is a folder; name a file");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandException.wrongUse(
                    "there is no folder " + folder + " for " + file.getFileName() + "; create it, or name another");
        }
        if (!Files.isWritable(Files.exists(file) && !Files.isRegularFile(file) ? file : folder)) {
            throw CommandException.wrongUse("not allowed to write " + file + "; check the permissions of its folder");
        }
    }

    /** Begins to replace a file, or to create it, or to write to standard output. */
    public static WholeFile open(Path file, Writer standard) throws IOException {
        return isStandardOutput(file) ? new WholeFile(file, file, standard) : open(file);
    }

    private static WholeFile open(Path file) throws IOException {
        require(file);
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new WholeFile(target, target, Files.newBufferedWriter(target, StandardOpenOption.WRITE));
        }
        Path scratch = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            return new WholeFile(target, scratch, Files.newBufferedWriter(scratch));
        } catch (FileSystemException e) {
            throw named(target, e);
        }
    }

    /** Replaces a file, or creates it. */
    public static void write(Path file, Text text) throws IOException {
        try (WholeFile whole = open(file)) {
            text.to(whole.out);
            whole.complete();
        }
    }

    /** Writes a line. */
    public void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    /** Puts the file in its place. */
    public void complete() throws IOException {
        out.close();
        if (isBeside()) {
            try {
                Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (FileSystemException e) {
                throw named(file, e);
            }
        }
    }

    /** The failure under the name of the file; nobody knows that of the file beside it. */
    private static IOException named(Path file, FileSystemException e) {
        IOException named = new FileSystemException(file.toString(), null, e.getReason());
        named.initCause(e);
        return named;
    }

    /** Deletes what has been written, unless it is complete. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (isBeside()) {
                Files.deleteIfExists(scratch);
            }
        }
    }

    private boolean isBeside() {
        return !scratch.equals(file);
    }
}
