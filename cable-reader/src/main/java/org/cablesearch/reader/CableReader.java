package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.reader.internal.archive.InputChain;
import org.cablesearch.reader.internal.archive.InputOpener;
import org.cablesearch.reader.internal.archive.Inputs;
import org.cablesearch.reader.internal.input.ReadMeter;
import org.cablesearch.reader.internal.layout.RecordStream;

/**
 * Reads cables from files, folders, archives and streams.
 *
 * <pre>{@code
 * CableReader reader = CableReader.create();
 * try (Stream<ReadResult> results = reader.read(Path.of("corpus"))) {
 *     results.forEach(result -> {
 *         switch (result) {
 *             case ReadResult.Accepted accepted -> System.out.println(accepted.cable());
 *             case ReadResult.Rejected rejected -> System.err.println(rejected.problem().message());
 *         }
 *     });
 * }
 * }</pre>
 *
 * <p>A path is a file, a folder (all its files, folders within it too, in the order of their names by code unit; names
 * that begin with a dot are skipped), or a gzip or zip of either, told by the content and never by the name. The entries
 * of a zip come in the order of their names too, those of one within another input in the order in which they stand. The
 * layout of a file is told by its beginning; see {@link Format}. Text is UTF-8; bytes that are none are read as
 * Windows-1252, and the cable says so.
 *
 * <p>Streams are lazy, ordered as the input is, and hold one record at a time, whatever the size of the input. They
 * close what they opened when they are exhausted or closed: use them in a try-with-resources statement. What cannot be
 * read to its end is a {@link ReadResult.Rejected} in its place, and the next input goes on.
 *
 * <p>A reader is immutable and safe for use by many threads; each of its streams is for one.
 */
public final class CableReader {
    private final ReadOptions options;

    private CableReader(ReadOptions options) {
        this.options = options;
    }

    /** A reader with {@linkplain ReadOptions#DEFAULT default options}. */
    public static CableReader create() {
        return of(ReadOptions.DEFAULT);
    }

    /** A reader with these options. */
    public static CableReader of(ReadOptions options) {
        return new CableReader(requireNonNull(options, "options"));
    }

    /**
     * The cables of paths, read with default options; records that are no cables are skipped. Use {@link #read(Path...)} to
     * learn of those.
     *
     * @throws UncheckedIOException at once, if a path does not exist or must not be read; the message names it
     */
    public static Stream<Cable> cables(Path... paths) {
        return create().read(paths)
                .filter(ReadResult.Accepted.class::isInstance)
                .map(result -> ((ReadResult.Accepted) result).cable());
    }

    /** The records of paths, as {@link #records(List)}. */
    public Stream<CableRecord> records(Path... paths) {
        return records(List.of(paths));
    }

    /**
     * The records of paths, not yet parsed; a record that is no cable is among them, and says so when it is parsed, in
     * either {@linkplain ReaderMode mode}.
     *
     * @throws UncheckedIOException at once, if a path does not exist or must not be read; the message names it
     */
    public Stream<CableRecord> records(List<Path> paths) {
        paths.forEach(CableReader::requireReadable);
        ReadMeter meter = meter(paths);
        InputOpener opener = opener(meter);
        Inputs inputs = Inputs.of(paths.stream().map(path -> opener.path(path)).iterator());
        return RecordStream.of(new InputChain(inputs)).peek(record -> meter.addRecord());
    }

    /**
     * The records of a stream, which is one file, packed or not; the caller closes it.
     *
     * @param name what {@link Source#file()} calls it, such as {@code -} for standard input
     */
    public Stream<CableRecord> records(InputStream in, String name) {
        InputOpener opener = opener(ReadMeter.none());
        return RecordStream.of(
                new InputChain(Inputs.of(List.of(opener.stream(name, in)).iterator())));
    }

    /** The cables of paths, as {@link #read(List)}. */
    public Stream<ReadResult> read(Path... paths) {
        return read(List.of(paths));
    }

    /**
     * The cables of paths, and what became of the records that are none.
     *
     * @throws UncheckedIOException at once, if a path does not exist or must not be read; the message names it
     * @throws RejectedRecordException from the stream, at the first record that is no cable, if this reader is
     *     {@linkplain ReaderMode#STRICT strict}
     */
    public Stream<ReadResult> read(List<Path> paths) {
        return records(paths).map(this::parse);
    }

    /**
     * The cables of a stream, as {@link #records(InputStream, String)} and {@link #read(List)}.
     *
     * @throws RejectedRecordException from the stream, as {@link #read(List)} does
     */
    public Stream<ReadResult> read(InputStream in, String name) {
        return records(in, name).map(this::parse);
    }

    /** To measure the files takes a walk through all folders, which nobody waits for in vain. */
    private ReadMeter meter(List<Path> paths) {
        return options.progress().equals(Progress.NONE)
                ? ReadMeter.none()
                : new ReadMeter(paths.stream().mapToLong(InputOpener::bytes).sum(), options.progress());
    }

    private InputOpener opener(ReadMeter meter) {
        return new InputOpener(options.format(), options.limits(), options.entities(), meter);
    }

    private ReadResult parse(CableRecord record) {
        ReadResult result = record.parse();
        if (options.mode() == ReaderMode.STRICT && result instanceof ReadResult.Rejected rejected) {
            throw new RejectedRecordException(rejected);
        }
        return result;
    }

    private static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw unopenable("no such file or folder: ", path, new NoSuchFileException(path.toString()));
        }
        if (!Files.isReadable(path)) {
            throw unopenable("not allowed to read ", path, new AccessDeniedException(path.toString()));
        }
    }

    private static UncheckedIOException unopenable(String what, Path path, IOException cause) {
        return new UncheckedIOException(what + path, cause);
    }
}
