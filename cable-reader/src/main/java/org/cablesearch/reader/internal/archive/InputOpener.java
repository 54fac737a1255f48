// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.Format;
import org.cablesearch.reader.Skip;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.ExpansionBudget;
import org.cablesearch.reader.internal.input.Limits;
import org.cablesearch.reader.internal.input.Packing;
import org.cablesearch.reader.internal.input.Peeked;
import org.cablesearch.reader.internal.input.ReadMeter;
import org.cablesearch.reader.internal.input.TooLargeException;
import org.cablesearch.reader.internal.layout.FormatDetector;
import org.cablesearch.reader.internal.layout.LayoutOpener;
import org.cablesearch.reader.internal.layout.RecordSource;
import org.cablesearch.reader.internal.layout.RejectedRecord;
import org.cablesearch.reader.internal.layout.SingleRecord;

/** Opens paths and streams: looks at their first bytes, unpacks what is packed, and finds the layout. */
public final class InputOpener {
    /** Enough for the five lines of the text layout, a CSV row up to the header, or the first tags of a page. */
    private static final int PREFIX_BYTES = 64 << 10;

    /** How deep archives may be nested: a zip of zips of gzips. */
    private static final int MAX_DEPTH = 3;

    private static final String EXPECTED = "expected five lines (id, title, date, classification, origin) and a cable,"
            + " rows of eight columns, a published HTML page, a telegram of 1973 to 1979 with its attributes, or one JSON object"
            + " per line";

    private final Format format;
    private final Limits limits;
    private final ReadMeter meter;
    private final BiConsumer<Skip, Path> skips;
    private final LayoutOpener layouts;

    /** Creates an opener.
     *
     * @param skips receives what is skipped in folders
     */
    public InputOpener(
            Format format, Limits limits, EntityExtractor entities, ReadMeter meter, BiConsumer<Skip, Path> skips) {
        this.format = format;
        this.limits = limits;
        this.meter = meter;
        this.skips = skips;
        this.layouts = new LayoutOpener(limits, entities);
    }

    /** A file or folder. */
    public Inputs.Input path(Path path) {
        return new Inputs.Input(path.toString(), () -> Files.isDirectory(path) ? folder(path) : file(path));
    }

    /** The size of a file, or of the files of a folder that would be read; what cannot be examined counts as 0. */
    public static long bytes(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return Files.size(path);
            }
            FolderContents contents = FolderContents.of(path, (skip, child) -> {});
            long bytes = 0;
            for (Optional<Path> child = contents.next(); child.isPresent(); child = contents.next()) {
                bytes += bytes(child.get());
            }
            return bytes;
        } catch (IOException e) {
            return 0;
        }
    }

    /** A stream, which the caller closes. */
    public Inputs.Input stream(String name, InputStream in) {
        return new Inputs.Input(
                name,
                () -> topLevel(name, new FilterInputStream(in) {
                    @Override
                    public void close() {}
                }));
    }

    private RecordSource folder(Path folder) throws IOException {
        FolderContents contents = FolderContents.of(folder, skips);
        return new InputChain(() -> contents.next().map(this::path));
    }

    private RecordSource file(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                switch (Packing.of(in.readNBytes(Packing.MAGIC_BYTES))) {
                    case ZIP -> {
                        return zipFile(file);
                    }
                    case SEVEN_ZIP -> {
                        return sevenZip(file);
                    }
                    default -> {}
                }
            }
        }
        return wholeFile(file);
    }

    private RecordSource wholeFile(Path file) throws IOException {
        return topLevel(file.toString(), meter.metered(Files.newInputStream(file)));
    }

    private RecordSource topLevel(String name, InputStream in) throws IOException {
        ExpansionBudget budget = ExpansionBudget.of(limits, in);
        return open(name, budget.packed(), budget, 0);
    }

    private RecordSource zipFile(Path file) throws IOException {
        try {
            long bytes = Files.size(file);
            ExpansionBudget budget = ExpansionBudget.of(limits, bytes);
            return new InputChain(
                    ZipFileInputs.of(file, bytes, budget, meter, (name, in) -> open(name, in, budget, 1)));
        } catch (ZipException e) {
            // The directory at the end of the zip is damaged or cut off, so read the entries that are left.
            return wholeFile(file);
        }
    }

    private RecordSource sevenZip(Path file) throws IOException {
        try {
            ExpansionBudget budget = ExpansionBudget.of(limits, Files.size(file));
            return new InputChain(SevenZipInputs.of(file, budget, meter, (name, in) -> open(name, in, budget, 1)));
        } catch (NoClassDefFoundError e) {
            return rejected(
                    file.toString(),
                    "a .7z archive is read with org.apache.commons:commons-compress and org.tukaani:xz, optional dependencies"
                            + " of cable-reader that are missing here; add them, or unpack the archive first, with 7z x FILE");
        }
    }

    private RecordSource open(String name, InputStream in, ExpansionBudget budget, int depth) throws IOException {
        try {
            Peeked peeked = Peeked.of(in, PREFIX_BYTES);
            Packing packing = Packing.of(peeked.prefix());
            if (packing.advice().isPresent()) {
                in.close();
                return rejected(name, packing.advice().get());
            }
            if (packing != Packing.NONE && depth >= MAX_DEPTH) {
                throw new TooLargeException("archives are nested more than " + MAX_DEPTH + " levels deep");
            }
            return switch (packing) {
                case GZIP -> open(name, budget.unpacked(gunzip(peeked.whole())), budget, depth + 1);
                case ZIP ->
                    new InputChain(new ZipStreamInputs(
                            name, peeked.whole(), budget, (entry, data) -> open(entry, data, budget, depth + 1)));
                case SEVEN_ZIP -> {
                    in.close();
                    yield rejected(
                            name,
                            "a .7z archive can only be read as a file of its own, because its list of entries is at its end;"
                                    + " save it as a file, or unpack it first, with 7z x FILE");
                }
                default -> plain(name, peeked);
            };
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (ZipException | EOFException e) {
            throw new IOException("the file begins like a gzip file, but is damaged or is not one", e);
        }
    }

    private RecordSource plain(String name, Peeked input) throws IOException {
        Format found = format == Format.AUTO ? FormatDetector.detect(input.prefix()) : format;
        if (found == Format.AUTO) {
            input.requireReadable();
            input.whole().close();
            return rejected(name, unknown(input.prefix()));
        }
        return layouts.open(found, name, input);
    }

    /** A file that holds no cables. Nothing of it is quoted, since it may be private. */
    private static RecordSource rejected(String name, String message) {
        return new SingleRecord(
                RejectedRecord.of(new Source(name, 1), ProblemCode.UNKNOWN_FORMAT, message, OptionalInt.empty(), ""));
    }

    private static String unknown(byte[] prefix) {
        if (prefix.length == 0) {
            return "the file is empty; " + EXPECTED;
        }
        return Decoded.isUtf16(prefix)
                ? "the text is UTF-16, which is not supported; convert it to UTF-8"
                : "the format is not known; " + EXPECTED;
    }
}
