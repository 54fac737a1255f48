// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.faults;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A directory whose disk fails: either every operation of one kind after a certain number, as on a full disk, or a
 * single operation of any kind.
 */
public final class FailingDirectory extends FilterDirectory {

    /** The error message of the disk. */
    public static final String FAULT = "Input/output error";

    /** The bytes in a block of the disk. */
    private static final int BLOCK = 1024;

    /** The kinds of operations. */
    public enum Operation {
        CREATE,
        WRITE,
        CLOSE,
        SYNC,
        RENAME,
        SYNC_META_DATA,
        OPEN,
        READ,
        LIST,
        LENGTH,
        DELETE
    }

    /** The kind of operation that fails; empty if a single operation of any kind fails. */
    private final Optional<Operation> failing;
    /** Whether all operations fail after the first that does. */
    private final boolean dies;
    /** How many more operations (or, for writing, bytes) succeed. */
    private final AtomicLong left;

    private FailingDirectory(Directory directory, Optional<Operation> failing, long left) {
        this(directory, failing, left, false);
    }

    private FailingDirectory(Directory directory, Optional<Operation> failing, long left, boolean dies) {
        super(directory);
        this.failing = failing;
        this.dies = dies;
        this.left = new AtomicLong(left);
    }

    /** A disk on which operations of one kind succeed this many times, or, for WRITE, for this many bytes. */
    public static FailingDirectory from(Directory directory, Operation failing, long left) {
        return new FailingDirectory(directory, Optional.of(failing), left);
    }

    /** A disk on which this many operations succeed, then one fails. */
    public static FailingDirectory once(Directory directory, long left) {
        return new FailingDirectory(directory, Optional.empty(), left);
    }

    /** A disk on which this many operations succeed, then none, as for a process that was killed. */
    public static FailingDirectory dead(Directory directory, long left) {
        return new FailingDirectory(directory, Optional.empty(), left, true);
    }

    /** The place at which a file is read or written. An operation can fail only when it enters a new block. */
    private static final class Place {

        private long block = -1;

        boolean entersBlock(long byteInFile) {
            long before = block;
            block = byteInFile / BLOCK;
            return block != before;
        }
    }

    private void use(Operation operation, long count) throws IOException {
        boolean fails = failing.isEmpty()
                ? dies ? left.getAndDecrement() <= 0 : left.getAndDecrement() == 0
                : failing.get() == operation && left.addAndGet(-count) < 0;
        if (fails) {
            throw new IOException(FAULT);
        }
    }

    /** How many more operations, or bytes, would have succeeded. */
    public long left() {
        return left.get();
    }

    @Override
    public String[] listAll() throws IOException {
        use(Operation.LIST, 1);
        return super.listAll();
    }

    @Override
    public void deleteFile(String name) throws IOException {
        use(Operation.DELETE, 1);
        super.deleteFile(name);
    }

    @Override
    public long fileLength(String name) throws IOException {
        use(Operation.LENGTH, 1);
        return super.fileLength(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        use(Operation.CREATE, 1);
        return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        use(Operation.CREATE, 1);
        return limited(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput out) {
        return new FilterIndexOutput("limited " + out, out.getName(), out) {

            private final Place place = new Place();

            @Override
            public void writeByte(byte b) throws IOException {
                useFor(1);
                super.writeByte(b);
            }

            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                useFor(length);
                super.writeBytes(bytes, offset, length);
            }

            private void useFor(int length) throws IOException {
                if (failing.isPresent() || place.entersBlock(getFilePointer() + length)) {
                    use(Operation.WRITE, length);
                }
            }

            @Override
            public void close() throws IOException {
                super.close();
                use(Operation.CLOSE, 1);
            }
        };
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        // Does not sync to the real disk: the test never cuts the power, and syncing would take most of its time.
        use(Operation.SYNC, 1);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        use(Operation.RENAME, 1);
        super.rename(source, target);
    }

    @Override
    public void syncMetaData() throws IOException {
        use(Operation.SYNC_META_DATA, 1);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        use(Operation.OPEN, 1);
        return new Input(super.openInput(name, context));
    }

    /** An input that also covers its clones and slices, through which Lucene reads nearly everything. */
    private final class Input extends FilterIndexInput {

        private final Place place = new Place();

        Input(IndexInput in) {
            super(in.toString(), in);
        }

        @Override
        public byte readByte() throws IOException {
            if (place.entersBlock(getFilePointer())) {
                use(Operation.READ, 1);
            }
            return super.readByte();
        }

        @Override
        public void readBytes(byte[] bytes, int offset, int length) throws IOException {
            if (place.entersBlock(getFilePointer() + length)) {
                use(Operation.READ, 1);
            }
            super.readBytes(bytes, offset, length);
        }

        @Override
        public IndexInput clone() {
            return new Input(in.clone());
        }

        @Override
        public IndexInput slice(String description, long offset, long length) throws IOException {
            return new Input(in.slice(description, offset, length));
        }
    }
}
