package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** A disk on which a single read fails: of the folder, of a file, or of any part of one. */
final class FailingReads extends FilterDirectory {

    static final String FAULT = "Input/output error";

    private final AtomicLong left;

    /** Lets this many reads succeed before the one that fails. */
    FailingReads(Directory directory, long left) {
        super(directory);
        this.left = new AtomicLong(left);
    }

    long left() {
        return left.get();
    }

    private void use() throws IOException {
        if (left.getAndDecrement() == 0) {
            throw new IOException(FAULT);
        }
    }

    @Override
    public String[] listAll() throws IOException {
        use();
        return super.listAll();
    }

    @Override
    public long fileLength(String name) throws IOException {
        use();
        return super.fileLength(name);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        use();
        return new Input(super.openInput(name, context));
    }

    /** Covers the clones and slices of an input, through which nearly everything is read. */
    private final class Input extends IndexInput {

        private final IndexInput in;

        Input(IndexInput in) {
            super(in.toString());
            this.in = in;
        }

        @Override
        public byte readByte() throws IOException {
            use();
            return in.readByte();
        }

        @Override
        public void readBytes(byte[] bytes, int offset, int length) throws IOException {
            use();
            in.readBytes(bytes, offset, length);
        }

        @Override
        public IndexInput clone() {
            return new Input(in.clone());
        }

        @Override
        public IndexInput slice(String description, long offset, long length) throws IOException {
            return new Input(in.slice(description, offset, length));
        }

        @Override
        public long getFilePointer() {
            return in.getFilePointer();
        }

        @Override
        public void seek(long position) throws IOException {
            in.seek(position);
        }

        @Override
        public long length() {
            return in.length();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
