// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.cablesearch.reader.internal.input.ExpansionBudget;
import org.cablesearch.reader.internal.input.ReadMeter;
import org.cablesearch.reader.internal.input.TooLargeException;
import org.tukaani.xz.LZMA2InputStream;

/**
 * The entries of a .7z file, in the order in which they are stored, since a block of many entries can only be unpacked
 * from its beginning. What follows damage in a block is lost, which is reported once, and reading continues with the
 * next block.
 */
final class SevenZipInputs implements Inputs {
    /** The most memory for unpacking and for the list of entries; 7-Zip's strongest setting takes 64 MB to unpack. */
    private static final int MAX_MEMORY_KIB = 384 << 10;

    private final SevenZFile archive;
    private final String name;
    private final ExpansionBudget budget;
    private final ZipFileInputs.EntryOpener opener;
    private final Iterator<SevenZArchiveEntry> entries;
    private final EntryData entryData = new EntryData();
    private final InputStream data;

    /** The entry that follows those of a loss, which is reported first. */
    private Optional<SevenZArchiveEntry> afterLoss = Optional.empty();

    private SevenZipInputs(
            SevenZFile archive, Path file, ExpansionBudget budget, ReadMeter meter, ZipFileInputs.EntryOpener opener)
            throws IOException {
        this.archive = archive;
        this.name = file.toString();
        this.budget = budget;
        this.opener = opener;
        List<SevenZArchiveEntry> all = new ArrayList<>();
        archive.getEntries().forEach(all::add);
        this.entries = all.iterator();
        double unpacked =
                all.stream().mapToDouble(entry -> Math.max(0, entry.getSize())).sum();
        double packing = unpacked > 0 ? Files.size(file) / unpacked : 0;
        this.data = budget.unpacked(meter.metered(entryData, packing));
    }

    /**
     * Opens an archive.
     *
     * @throws IOException if its list of entries cannot be read
     * @throws NoClassDefFoundError if the libraries are missing
     */
    static SevenZipInputs of(Path file, ExpansionBudget budget, ReadMeter meter, ZipFileInputs.EntryOpener opener)
            throws IOException {
        // A missing decoder is found here, and not in the middle of an archive.
        LZMA2InputStream.getMemoryUsage(LZMA2InputStream.DICT_SIZE_MIN);
        SevenZFile archive;
        try {
            archive = SevenZFile.builder()
                    .setPath(file)
                    .setMaxMemoryLimitKiB(MAX_MEMORY_KIB)
                    .get();
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    "the list of entries, at the end of the archive, is damaged or missing (" + e.getMessage()
                            + "); copy the archive again",
                    e);
        }
        return new SevenZipInputs(archive, file, budget, meter, opener);
    }

    @Override
    public Optional<Input> next() throws IOException {
        if (afterLoss.isPresent()) {
            SevenZArchiveEntry entry = afterLoss.get();
            afterLoss = Optional.empty();
            return Optional.of(input(entry));
        }
        skipRestOfEntry();
        Optional<Loss> loss = Optional.empty();
        while (entries.hasNext() && !budget.isSpent()) {
            SevenZArchiveEntry entry = entries.next();
            Optional<Exception> damage = entryData.open(entry);
            boolean isRead = !entry.isDirectory() && ZipFileInputs.isRead(name(entry));
            if (damage.isPresent() && isRead) {
                Exception cause = damage.get();
                loss = Optional.of(loss.map(lost -> lost.with(entry)).orElseGet(() -> Loss.of(entry, cause)));
            } else if (isRead) {
                afterLoss = loss.map(lost -> entry);
                return Optional.of(loss.map(this::report).orElseGet(() -> input(entry)));
            } else {
                skipRestOfEntry();
            }
        }
        return loss.map(this::report);
    }

    private Input input(SevenZArchiveEntry entry) {
        return ZipFileInputs.input(ZipFileInputs.label(name, name(entry)), budget, opener, () -> data);
    }

    private Input report(Loss loss) {
        return new Input(ZipFileInputs.label(name, name(loss.first())), () -> {
            throw loss.failure();
        });
    }

    /** Reads the rest of the entry, since skipped bytes would not count against the budget. */
    private void skipRestOfEntry() throws IOException {
        try {
            data.transferTo(OutputStream.nullOutputStream());
        } catch (TooLargeException e) {
            throw e;
        } catch (IOException e) {
            // The entry was reported, or is not read; whether the next one is damaged, too, is seen when it is opened.
        }
    }

    private static String name(SevenZArchiveEntry entry) {
        return entry.getName() == null ? "" : entry.getName();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** Entries one after the other that cannot be unpacked. */
    private record Loss(SevenZArchiveEntry first, Exception cause, int others, SevenZArchiveEntry last) {

        static Loss of(SevenZArchiveEntry entry, Exception cause) {
            return new Loss(entry, cause, 0, entry);
        }

        Loss with(SevenZArchiveEntry next) {
            return new Loss(first, cause, others + 1, next);
        }

        IOException failure() {
            String more = others == 0 ? "" : ", nor can the next " + others + ", up to " + name(last);
            return new IOException("the entry cannot be unpacked" + more + " (" + cause.getMessage() + ")", cause);
        }
    }

    /** The data of the current entry. Closing it does not close the archive. */
    private final class EntryData extends InputStream {
        private long remaining;
        private boolean hasEnded = true;
        private boolean isDamaged;
        private int tried = -1;

        /** Begins the next entry, and returns why it cannot be unpacked, if so. */
        Optional<Exception> open(SevenZArchiveEntry entry) {
            boolean afterDamage = isDamaged;
            remaining = Math.max(0, entry.getSize());
            hasEnded = false;
            isDamaged = false;
            tried = -1;
            try {
                archive.getNextEntry();
                if (afterDamage && remaining > 0) {
                    tried = firstByte();
                }
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                hasEnded = true;
                isDamaged = true;
                return Optional.of(e);
            }
        }

        /** If an entry's checksum was wrong, the first attempt to read the next one finds that once more. */
        private int firstByte() throws IOException {
            try {
                return archive.read();
            } catch (IOException | RuntimeException e) {
                return archive.read();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (hasEnded) {
                return -1;
            }
            if (tried >= 0 && length > 0) {
                buffer[offset] = (byte) tried;
                tried = -1;
                remaining--;
                return 1;
            }
            return unpack(buffer, offset, length);
        }

        /** Reads up to the end, where the checksum is compared. */
        private int unpack(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = archive.read(buffer, offset, length);
                if (read < 0 && remaining > 0) {
                    throw new IOException("it ends early");
                }
                remaining -= Math.max(0, read);
                hasEnded = read < 0;
                return read;
            } catch (IOException | RuntimeException e) {
                hasEnded = true;
                isDamaged = true;
                throw new IOException(
                        "the entry is damaged (" + e.getMessage() + "); copy or create the archive again", e);
            }
        }
    }
}
