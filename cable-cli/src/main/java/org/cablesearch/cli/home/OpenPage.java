// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.home;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The page that {@code cables open} serves for one index: a file that only this user can read, with the link. The
 * process that serves the page holds a lock on the file. The system releases it however the process ends, so the link
 * of a killed page is never used: another user's program could listen at its port, and would get the token.
 */
public final class OpenPage implements Closeable {

    /** Beyond the text of the file, since Windows does not let others read what is locked. */
    private static final long LOCKED_BYTE = 1L << 32;

    private static final int MAX_LINK = 4_096;

    private final FileChannel file;
    private final boolean isMine;

    private OpenPage(FileChannel file, boolean isMine) {
        this.file = file;
        this.isMine = isMine;
    }

    static OpenPage of(Path folder, Path index) throws IOException {
        FileChannel file = FileChannel.open(
                folder.resolve(name(index)),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownerOnlyPermissions(folder));
        try {
            OpenPage page = new OpenPage(file, file.tryLock(LOCKED_BYTE, 1, false) != null);
            if (page.isMine) {
                file.truncate(0);
            }
            return page;
        } catch (OverlappingFileLockException e) {
            return new OpenPage(file, false);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static String name(Path index) {
        return "open-page-" + UUID.nameUUIDFromBytes(index.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static FileAttribute<?>[] ownerOnlyPermissions(Path folder) throws IOException {
        boolean hasModes = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return hasModes
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether this process may serve the page; otherwise another one does. */
    public boolean isMine() {
        return isMine;
    }

    /** Tells other processes of this user the link of the page, with its token. */
    public void tell(URI link) throws IOException {
        file.write(ByteBuffer.wrap((link + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** The link of the page, if the process that serves it has told it yet. */
    public Optional<URI> link() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_LINK);
        file.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return Optional.of(text.indexOf('\n')).filter(end -> end > 0).map(end -> URI.create(text.substring(0, end)));
    }

    /** Forgets the link, if the page is of this process, and lets others serve the page. */
    @Override
    public void close() throws IOException {
        try (file) {
            // The file is not deleted: another process may have opened it already, and would lock a deleted file.
            if (isMine) {
                file.truncate(0);
            }
        }
    }
}
