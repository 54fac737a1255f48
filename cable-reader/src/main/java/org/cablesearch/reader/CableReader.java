// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.model.SourcedCable;
import org.cablesearch.reader.internal.archive.InputChain;
import org.cablesearch.reader.internal.archive.InputOpener;
import org.cablesearch.reader.internal.archive.Inputs;
import org.cablesearch.reader.internal.input.ReadMeter;
import org.cablesearch.reader.internal.layout.RecordStream;

/**
 * Reads cables from files, folders, archives and streams.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="cables"}
 *
 * <p>{@link #read(Path...)} also reports the records that are not cables:
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="results"}
 *
 * <p>A path can be a file, a folder, or a gzip, zip or 7z archive of either. A folder is walked with its subfolders, in the order
 * of names by code unit, with at most 50,000 names in memory; names that begin with a dot are left out, and links to folders are skipped (see {@link Skip}).
 * The entries of a zip are read in the order of their names; the entries of an archive inside another input, in the
 * order in which they are stored, as are those of a 7z file. A 7z file needs Apache Commons Compress and XZ for Java, optional
 * dependencies of this module, and is read neither from a stream nor inside another archive. Archives and layouts are detected by content, never by name; see {@link Format}. Text
 * is UTF-8; bytes that are not valid UTF-8 are read as Windows-1252, and a problem of the cable says so.
 *
 * <p>Streams are lazy, keep the order of the input, and hold one record in memory at a time. They close their files when they
 * are exhausted or closed, so use them in a try-with-resources statement. If an input cannot be read to its end, the
 * stream contains a {@link ReadResult.Rejected} at that point, and continues with the next input.
 *
 * <p>Readers are immutable and safe for use by many threads. A stream may be used by one thread only.
 */
public final class CableReader {
    private final ReadOptions options;

    private CableReader(ReadOptions options) {
        this.options = options;
    }

    /** Returns a reader with {@linkplain ReadOptions#DEFAULT default options}. */
    public static CableReader create() {
        return of(ReadOptions.DEFAULT);
    }

    /** Returns a reader with these options. */
    public static CableReader of(ReadOptions options) {
        return new CableReader(requireNonNull(options, "options"));
    }

    /**
     * Reads the cables in files and folders with default options, and skips records that are not cables. Use {@link
     * #read(Path...)} to learn about those.
     *
     * @throws UncheckedIOException immediately, if a path does not exist, may not be read, or is neither a file nor a
     *     folder; the message names it
     */
    public static Stream<Cable> cables(Path... paths) {
        return sourced(paths).map(SourcedCable::cable);
    }

    /**
     * Reads cables as {@link #cables} does, each with the file and line where it was read, which an index keeps beside it.
     *
     * @throws UncheckedIOException as {@link #cables}
     * @since 0.2
     */
    public static Stream<SourcedCable> sourced(Path... paths) {
        return create().read(paths)
                .filter(ReadResult.Accepted.class::isInstance)
                .map(result -> ((ReadResult.Accepted) result).sourced());
    }

    /** Finds the records in files and folders; see {@link #records(List)}. */
    public Stream<CableRecord> records(Path... paths) {
        return records(List.of(paths));
    }

    /**
     * Finds the records in files and folders without parsing them. Records that are not cables are included, even
     * by a strict reader; parsing one returns a {@link ReadResult.Rejected}.
     *
     * @throws UncheckedIOException immediately, if a path does not exist, may not be read, or is neither a file nor a
     *     folder; the message names it
     */
    public Stream<CableRecord> records(List<Path> paths) {
        paths.forEach(CableReader::requireReadable);
        ReadMeter meter = meter(paths);
        InputOpener opener = opener(meter);
        Inputs inputs = Inputs.of(paths.stream().map(path -> opener.path(path)).iterator());
        return RecordStream.of(new InputChain(inputs)).peek(record -> meter.addRecord());
    }

    /**
     * Finds the records in a stream, which is read as one file and may be packed. The caller closes it.
     *
     * @param name its name in {@link Source#file()}, such as {@code -} for standard input
     */
    public Stream<CableRecord> records(InputStream in, String name) {
        InputOpener opener = opener(ReadMeter.none());
        return RecordStream.of(
                new InputChain(Inputs.of(List.of(opener.stream(name, in)).iterator())));
    }

    /** Reads the cables in files and folders; see {@link #read(List)}. */
    public Stream<ReadResult> read(Path... paths) {
        return read(List.of(paths));
    }

    /**
     * Reads the cables in files and folders, and reports the records that are not cables.
     *
     * @throws UncheckedIOException immediately, if a path does not exist, may not be read, or is neither a file nor a
     *     folder; the message names it
     * @throws RejectedRecordException from the stream, at the first record that is not a cable, if this reader is
     *     {@linkplain ReadOptions#strict(boolean) strict}
     */
    public Stream<ReadResult> read(List<Path> paths) {
        return records(paths).map(this::parse);
    }

    /**
     * Reads the cables in a stream; see {@link #records(InputStream, String)} and {@link #read(List)}.
     *
     * @throws RejectedRecordException from the stream, as {@link #read(List)} does
     */
    public Stream<ReadResult> read(InputStream in, String name) {
        return records(in, name).map(this::parse);
    }

    /** Measuring the files means walking through all folders, so this is done only for a listener. */
    private ReadMeter meter(List<Path> paths) {
        return options.progress().equals(Progress.NONE)
                ? ReadMeter.none()
                : new ReadMeter(paths.stream().mapToLong(InputOpener::bytes).sum(), options.progress());
    }

    private InputOpener opener(ReadMeter meter) {
        return new InputOpener(options.format(), options.limits(), options.entities(), meter, options.skips());
    }

    private ReadResult parse(CableRecord record) {
        ReadResult result = record.parse();
        if (options.strict() && result instanceof ReadResult.Rejected rejected) {
            throw new RejectedRecordException(rejected);
        }
        return result;
    }

    private static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw unreadable("no such file or folder: ", path, new NoSuchFileException(path.toString()));
        }
        if (!Files.isReadable(path)) {
            throw unreadable("not allowed to read ", path, new AccessDeniedException(path.toString()));
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw unreadable(
                    "neither a file nor a folder, but a pipe or a device, which is read as a stream (with the command: -): ",
                    path,
                    new FileSystemException(path.toString(), null, "neither a file nor a folder"));
        }
    }

    private static UncheckedIOException unreadable(String what, Path path, IOException cause) {
        return new UncheckedIOException(what + path, cause);
    }
}
