// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.DataAccessHint;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockFactory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.store.ReadOnceHint;
import org.cablesearch.index.internal.work.Interrupts;

/**
 * A folder whose files survive an interrupt. Java closes a channel whose thread is interrupted. All threads share the
 * channels of the lock and of the files being written, also those that only search: they delete files when they release
 * the last reader of a merged segment. So Lucene's own folder lets one interrupted search end the writer.
 */
final class UninterruptibleDirectory extends MMapDirectory {

    /** As in Lucene's own folder. */
    private static final int BUFFER_BYTES = 8_192;

    private static final IOContext SEQUENTIAL = IOContext.DEFAULT.withHints(DataAccessHint.SEQUENTIAL);

    UninterruptibleDirectory(Path folder) throws IOException {
        super(folder, new HeldLocks());
    }

    /** Opens a file again where no interrupt reaches, if that fails: Lucene reports an interrupt as a failed map. */
    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        try {
            return super.openInput(name, context);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            // Only the thread that opens a file could read it once.
            IOContext shared = context.hints().contains(ReadOnceHint.INSTANCE) ? SEQUENTIAL : context;
            return Interrupts.shielded(() -> super.openInput(name, shared));
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return withoutChannel(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return withoutChannel(super.createTempOutput(prefix, suffix, context));
    }

    /** Replaces the output of a file that was just created by one that writes without a channel. */
    private IndexOutput withoutChannel(IndexOutput created) throws IOException {
        String name = created.getName();
        created.close();
        Path file = directory.resolve(name);
        return new OutputStreamIndexOutput("file " + file, name, new FileOutputStream(file.toFile()), BUFFER_BYTES);
    }

    @Override
    protected void fsync(String name) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            file.getFD().sync();
        }
    }

    @Override
    public void syncMetaData() throws IOException {
        Interrupts.shielded(super::syncMetaData);
    }

    /** Obtains locks as Lucene does. */
    private static final class HeldLocks extends LockFactory {

        @Override
        public Lock obtainLock(Directory folder, String name) throws IOException {
            Lock lock = Interrupts.shielded(() -> NativeFSLockFactory.INSTANCE.obtainLock(folder, name));
            Path file = ((FSDirectory) folder).getDirectory().resolve(name);
            return new HeldLock(lock, file, creationTime(file));
        }
    }

    private static FileTime creationTime(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).creationTime();
    }

    /** A lock that is checked without its channel. It is lost if its file was deleted or replaced. */
    private static final class HeldLock extends Lock {

        private final Lock lock;
        private final Path file;
        private final FileTime created;
        private volatile boolean closed;

        private HeldLock(Lock lock, Path file, FileTime created) {
            this.lock = lock;
            this.file = file;
            this.created = created;
        }

        @Override
        public void ensureValid() throws IOException {
            if (closed) {
                throw new AlreadyClosedException("the lock was released");
            }
            if (!creationTime(file).equals(created)) {
                throw new IOException(file + " was replaced, so another program may be writing to this index");
            }
        }

        @Override
        public void close() throws IOException {
            closed = true;
            lock.close();
        }
    }
}
