package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;
import org.cablesearch.index.internal.store.RecoveryCopy.Copy;

/** A file with its original length. Both ends are read from their copies; bytes missing between them read as zeros. */
final class RecoveringInput extends BufferedIndexInput {

    private final Copy copy;
    private IndexInput file;

    RecoveringInput(String name, Copy copy, IndexInput file) {
        super("mended " + name);
        this.copy = copy;
        this.file = file;
    }

    @Override
    protected void readInternal(ByteBuffer buffer) throws IOException {
        long endsAt = copy.length() - copy.end().length;
        long at = getFilePointer();
        while (buffer.hasRemaining()) {
            int count;
            if (at < copy.start().length) {
                count = put(copy.start(), (int) at, buffer);
            } else if (at >= endsAt) {
                count = put(copy.end(), (int) (at - endsAt), buffer);
            } else {
                count = middle(at, (int) Math.min(buffer.remaining(), endsAt - at), buffer);
            }
            at += count;
        }
    }

    private static int put(byte[] bytes, int from, ByteBuffer buffer) {
        int count = Math.min(bytes.length - from, buffer.remaining());
        buffer.put(bytes, from, count);
        return count;
    }

    private int middle(long at, int count, ByteBuffer buffer) throws IOException {
        byte[] bytes = new byte[count];
        if (at < file.length()) {
            file.seek(at);
            file.readBytes(bytes, 0, (int) Math.min(count, file.length() - at));
        }
        buffer.put(bytes);
        return count;
    }

    @Override
    protected void seekInternal(long position) {
        // Each read checks its position.
    }

    @Override
    public long length() {
        return copy.length();
    }

    @Override
    public RecoveringInput clone() {
        RecoveringInput clone = (RecoveringInput) super.clone();
        clone.file = file.clone();
        return clone;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
