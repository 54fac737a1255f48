// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.cablesearch.reader.internal.input.ExpansionBudget;
import org.jspecify.annotations.Nullable;

/** The entries of a zip that is read as a stream, in the order in which they are stored. */
final class ZipStreamInputs implements Inputs {
    private final String name;
    private final ZipInputStream zip;
    private final InputStream data;
    private final ExpansionBudget budget;
    private final ZipFileInputs.EntryOpener opener;

    ZipStreamInputs(String name, InputStream in, ExpansionBudget budget, ZipFileInputs.EntryOpener opener) {
        this.name = name;
        this.zip = new ZipInputStream(in, EntryNames.INSTANCE);
        this.budget = budget;
        this.opener = opener;
        this.data = new FilterInputStream(budget.unpacked(zip)) {
            @Override
            public void close() {
                // Closing an entry must not close the archive.
            }
        };
    }

    @Override
    public Optional<Input> next() throws IOException {
        while (!budget.isSpent()) {
            skipRestOfEntry();
            ZipEntry entry = nextEntry();
            if (entry == null) {
                return Optional.empty();
            }
            if (!entry.isDirectory() && ZipFileInputs.isRead(entry.getName())) {
                String label = ZipFileInputs.label(name, entry.getName());
                return Optional.of(ZipFileInputs.input(label, budget, opener, () -> data));
            }
        }
        return Optional.empty();
    }

    private @Nullable ZipEntry nextEntry() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException | EOFException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new IOException(
                        "the next entry is encrypted; unpack the archive with its password, with 7z x FILE, and read"
                                + " what was unpacked",
                        e);
            }
            throw new IOException("the file begins like a zip file, but is damaged or is not one", e);
        }
    }

    /** Reads the rest of the entry, since skipped bytes would not count against the budget. */
    private void skipRestOfEntry() throws IOException {
        data.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
