package org.cablesearch.reader.internal.archive;

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
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cablesearch.reader.internal.input.ExpansionBudget;
import org.cablesearch.reader.internal.input.ReadMeter;
import org.cablesearch.reader.internal.layout.RecordSource;

/** The entries of a zip file, in the order of their names. */
final class ZipFileInputs implements Inputs {
    /** The size of an entry's header and of its record in the zip's directory, without the name. */
    private static final int ENTRY_HEADERS = 30 + 46;

    private final ZipFile zip;
    private final String name;
    private final ExpansionBudget budget;
    private final ReadMeter meter;
    private final EntryOpener opener;
    private final Iterator<? extends ZipEntry> entries;
    /** The size of the file divided by the unpacked size of its entries, to measure progress. */
    private final double packing;

    /** Opens an entry of an archive. */
    @FunctionalInterface
    interface EntryOpener {

        /** The records of the entry {@code name}. */
        RecordSource open(String name, InputStream data) throws IOException;
    }

    private ZipFileInputs(ZipFile zip, long bytes, ExpansionBudget budget, ReadMeter meter, EntryOpener opener) {
        this.zip = zip;
        this.name = zip.getName();
        this.budget = budget;
        this.meter = meter;
        this.opener = opener;
        List<? extends ZipEntry> read = zip.stream()
                .filter(entry -> !entry.isDirectory() && isRead(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        this.entries = read.iterator();
        long unpacked =
                read.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        this.packing = unpacked > 0 ? (double) bytes / unpacked : 0;
    }

    static ZipFileInputs of(Path file, long bytes, ExpansionBudget budget, ReadMeter meter, EntryOpener opener)
            throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        if (minSize(zip) > bytes) {
            zip.close();
            throw new IOException("the entries of the zip overlap; create the zip again");
        }
        return new ZipFileInputs(zip, bytes, budget, meter, opener);
    }

    /** The minimum size of the file if no two entries share bytes; each name is counted once. */
    private static long minSize(ZipFile zip) {
        return zip.stream()
                .mapToLong(entry -> ENTRY_HEADERS + entry.getName().length() + Math.max(0, entry.getCompressedSize()))
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

    @Override
    public Optional<Input> next() throws IOException {
        if (budget.isSpent() || !entries.hasNext()) {
            return Optional.empty();
        }
        ZipEntry entry = entries.next();
        String label = label(name, entry.getName());
        return Optional.of(new Input(label, () -> {
            budget.addEntry();
            return opener.open(
                    label, budget.unpacked(meter.metered(checked(zip.getInputStream(entry), entry), packing)));
        }));
    }

    /** The entry, which fails at its end if it is not what was packed: {@link ZipFile} does not compare the checksums. */
    private static InputStream checked(InputStream data, ZipEntry entry) {
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
                if (atEnd && entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
                    throw new ZipException("the entry is damaged (its checksum differs); copy or create the zip again");
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
