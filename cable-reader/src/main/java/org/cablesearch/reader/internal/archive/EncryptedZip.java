// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip file with encrypted entries, which the JDK refuses as a whole. */
final class EncryptedZip {

    private EncryptedZip() {}

    /**
     * Opens a zip file that has encrypted entries.
     *
     * @return empty if it has none, or cannot be opened at all
     * @throws NoClassDefFoundError if the library is missing
     */
    static Optional<ZipFileInputs.Directory> open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setPath(file)
                    .setCharset(EntryNames.INSTANCE)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException e) {
            return Optional.empty();
        }
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.stream().noneMatch(EncryptedZip::isEncrypted)) {
            zip.close();
            return Optional.empty();
        }
        return Optional.of(new ZipFileInputs.Directory(
                zip,
                entries.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(entry -> entry(zip, entry))
                        .toList()));
    }

    private static boolean isEncrypted(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption();
    }

    private static ZipFileInputs.Entry entry(ZipFile zip, ZipArchiveEntry entry) {
        return new ZipFileInputs.Entry(
                entry.getName(), entry.getSize(), entry.getCompressedSize(), entry.getCrc(), () -> {
                    if (isEncrypted(entry)) {
                        throw new IOException(
                                "the entry is encrypted; unpack the archive with its password, with 7z x FILE, and"
                                        + " read what was unpacked");
                    }
                    return zip.getInputStream(entry);
                });
    }
}
