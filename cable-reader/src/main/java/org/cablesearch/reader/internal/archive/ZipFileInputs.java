// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cablesearch.reader.internal.input.ExpansionBudget;
import org.cablesearch.reader.internal.input.ReadMeter;
import org.cablesearch.reader.internal.layout.RecordSource;

/** The entries of a zip file, in the order of their names. */
final class ZipFileInputs implements Inputs {
    /** The size of an entry's header and of its record in the zip's directory, without the name. */
    private static final int ENTRY_HEADERS = 30 + 46;

    private final Directory zip;
    private final String name;
    private final ExpansionBudget budget;
    private final ReadMeter meter;
    private final EntryOpener opener;
    private final Iterator<Entry> entries;
    /** The size of the file divided by the unpacked size of its entries, to measure progress. */
    private final double packing;

    /**
     * An open zip file.
     *
     * @param entries all but the folders
     */
    record Directory(Closeable file, List<Entry> entries) {}

    /**
     * An entry of a zip file.
     *
     * @param size in bytes, unpacked; -1 if unknown
     * @param packedSize in bytes; -1 if unknown
     * @param crc -1 if unknown
     */
    record Entry(String name, long size, long packedSize, long crc, Data data) {}

    /** Opens the data of an entry. */
    @FunctionalInterface
    interface Data {
        InputStream open() throws IOException;
    }

    /** Opens an entry of an archive. */
    @FunctionalInterface
    interface EntryOpener {

        /** The records of the entry {@code name}. */
        RecordSource open(String name, InputStream data) throws IOException;
    }

    private ZipFileInputs(
            Directory zip, String name, long bytes, ExpansionBudget budget, ReadMeter meter, EntryOpener opener) {
        this.zip = zip;
        this.name = name;
        this.budget = budget;
        this.meter = meter;
        this.opener = opener;
        List<Entry> read = zip.entries().stream()
                .filter(entry -> isRead(entry.name()))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        this.entries = read.iterator();
        long unpacked =
                read.stream().mapToLong(entry -> Math.max(0, entry.size())).sum();
        this.packing = unpacked > 0 ? (double) bytes / unpacked : 0;
    }

    /** Opens a zip file. With encrypted entries it needs a library, without which it is as good as damaged. */
    static ZipFileInputs of(Path file, long bytes, ExpansionBudget budget, ReadMeter meter, EntryOpener opener)
            throws IOException {
        Directory zip = open(file);
        if (minSize(zip.entries()) > bytes) {
            zip.file().close();
            throw new IOException("the entries of the zip overlap; create the zip again");
        }
        return new ZipFileInputs(zip, file.toString(), bytes, budget, meter, opener);
    }

    private static Directory open(Path file) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile(), EntryNames.INSTANCE);
            return new Directory(
                    zip,
                    zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> new Entry(
                                    entry.getName(),
                                    entry.getSize(),
                                    entry.getCompressedSize(),
                                    entry.getCrc(),
                                    () -> zip.getInputStream(entry)))
                            .toList());
        } catch (ZipException e) {
            try {
                return EncryptedZip.open(file).orElseThrow(() -> e);
            } catch (NoClassDefFoundError missing) {
                throw e;
            }
        }
    }

    /** The minimum size of the file if no two entries share bytes; each name is counted once. */
    private static long minSize(List<Entry> entries) {
        return entries.stream()
                .mapToLong(entry -> ENTRY_HEADERS + entry.name().length() + Math.max(0, entry.packedSize()))
                .sum();
    }

    /** Whether an entry is not hidden. Its name is only a label, never a path: nothing is written to disk. */
    static boolean isRead(String name) {
        return Stream.of(name.split("/")).noneMatch(ZipFileInputs::isHidden);
    }

    private static boolean isHidden(String segment) {
        return segment.startsWith(".") && !segment.equals(".") && !segment.equals("..");
    }

    /** The name of an entry in messages. */
    static String label(String archive, String entry) {
        return archive + "!/" + entry;
    }

    /** An entry of an archive as an input, which counts against the budget when it is opened. */
    static Input input(String label, ExpansionBudget budget, EntryOpener opener, Data data) {
        return new Input(label, () -> {
            budget.addEntry();
            return opener.open(label, data.open());
        });
    }

    @Override
    public Optional<Input> next() throws IOException {
        if (budget.isSpent() || !entries.hasNext()) {
            return Optional.empty();
        }
        Entry entry = entries.next();
        return Optional.of(input(
                label(name, entry.name()),
                budget,
                opener,
                () -> budget.unpacked(meter.metered(checked(entry.data().open(), entry), packing))));
    }

    /** The entry, which fails at its end if it is not what was packed: {@link ZipFile} does not compare the checksums. */
    private static InputStream checked(InputStream data, Entry entry) {
        CRC32 crc = new CRC32();
        return new CheckedInputStream(data, crc) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                requireSound(read < 0);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                requireSound(read < 0);
                return read;
            }

            private void requireSound(boolean atEnd) throws ZipException {
                if (atEnd && entry.crc() >= 0 && crc.getValue() != entry.crc()) {
                    throw new ZipException("the entry is damaged (its checksum differs); copy or create the zip again");
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.file().close();
    }
}
