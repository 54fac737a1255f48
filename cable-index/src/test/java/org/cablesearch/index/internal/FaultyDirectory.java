package org.cablesearch.index.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A folder on a disk on which one single operation fails: the n-th of all. */
final class FaultyDirectory extends FilterDirectory {

    static final String FAULT = "an injected fault";

    private final AtomicLong left;
    private final AtomicLong done = new AtomicLong();

    FaultyDirectory(Directory directory, long fault) {
        super(directory);
        this.left = new AtomicLong(fault);
    }

    /** How many operations there were. */
    long operations() {
        return done.get();
    }

    private void step(String operation) throws IOException {
        done.incrementAndGet();
        if (left.getAndDecrement() == 0) {
            throw new IOException(FAULT + ": " + operation);
        }
    }

    @Override
    public String[] listAll() throws IOException {
        step("list");
        return super.listAll();
    }

    @Override
    public void deleteFile(String name) throws IOException {
        step("delete " + name);
        super.deleteFile(name);
    }

    @Override
    public long fileLength(String name) throws IOException {
        step("length of " + name);
        return super.fileLength(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        step("create " + name);
        return faulty(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        step("create " + prefix + suffix);
        return faulty(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput faulty(IndexOutput out) {
        return new FilterIndexOutput("faulty " + out, out.getName(), out) {
            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                step("write " + getName());
                super.writeBytes(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                step("close " + getName());
            }
        };
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        // Not to the disk: nobody pulls the plug, and it would take most of the test's time.
        step("sync " + names);
    }

    @Override
    public void syncMetaData() throws IOException {
        step("sync the folder");
    }

    @Override
    public void rename(String source, String target) throws IOException {
        step("rename " + source);
        super.rename(source, target);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        step("open " + name);
        return new FilterIndexInput("faulty " + name, super.openInput(name, context)) {
            @Override
            public void readBytes(byte[] bytes, int offset, int length) throws IOException {
                step("read " + name);
                super.readBytes(bytes, offset, length);
            }

            @Override
            public IndexInput clone() {
                return in.clone();
            }
        };
    }
}
