package org.cablesearch.index.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A folder on a disk that fills up, or of which an operation fails from some time on. */
final class FailingDirectory extends FilterDirectory {

    static final String FULL = "No space left on device";

    /** What fails. */
    enum Operation {
        CREATE,
        WRITE,
        SYNC,
        RENAME,
        SYNC_META_DATA,
        OPEN
    }

    private final Operation failing;
    /** How many operations, or bytes written, go well. */
    private final AtomicLong left;

    /** A disk of which an operation goes well for so many times; of WRITE, for so many bytes. */
    FailingDirectory(Directory directory, Operation failing, long left) {
        super(directory);
        this.failing = failing;
        this.left = new AtomicLong(left);
    }

    private void use(Operation operation, long count) throws IOException {
        if (operation == failing && left.addAndGet(-count) < 0) {
            throw new IOException(FULL);
        }
    }

    /** How many operations, or bytes, were left. */
    long left() {
        return left.get();
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
            @Override
            public void writeByte(byte b) throws IOException {
                use(Operation.WRITE, 1);
                super.writeByte(b);
            }

            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                use(Operation.WRITE, length);
                super.writeBytes(bytes, offset, length);
            }
        };
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        // Not to the disk: nobody pulls the plug, and it would take most of the test's time.
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
        return super.openInput(name, context);
    }
}
