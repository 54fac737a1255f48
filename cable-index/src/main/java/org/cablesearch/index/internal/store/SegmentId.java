// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The id of a segment, which Lucene writes to the header of each of its files. Segments of two indexes may share a
 * name.
 */
record SegmentId(BytesRef bytes) {

    /** The maximum size of a header in bytes; real ones are smaller. */
    static final int MAX_HEADER = 128;

    /** The id of a segment of a commit. */
    static SegmentId of(SegmentInfo segment) {
        return new SegmentId(new BytesRef(segment.getId()));
    }

    /** The id in the header of a file; empty if the file is missing or its header is damaged. */
    static Optional<SegmentId> of(Directory folder, String file) throws IOException {
        try (IndexInput in = folder.openInput(file, IOContext.READONCE)) {
            byte[] start = new byte[(int) Math.min(MAX_HEADER, in.length())];
            in.readBytes(start, 0, start.length);
            return of(start);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the id from the first bytes of a file: four bytes of magic, a name with its length, four bytes of version,
     * then the id.
     */
    static Optional<SegmentId> of(byte[] start) {
        int at = 2 * Integer.BYTES + 1 + (start.length > Integer.BYTES ? start[Integer.BYTES] : 0);
        int end = at + StringHelper.ID_LENGTH;
        boolean isHeader = start.length > 2 * Integer.BYTES
                && start[Integer.BYTES] >= 0
                && end <= start.length
                && ByteBuffer.wrap(start).getInt() == CodecUtil.CODEC_MAGIC;
        return isHeader
                ? Optional.of(new SegmentId(new BytesRef(Arrays.copyOfRange(start, at, end))))
                : Optional.empty();
    }

    /** Whether two ids differ so much that damage cannot explain the difference. */
    boolean isUnlike(SegmentId other) {
        int differing = 0;
        for (int i = 0; i < StringHelper.ID_LENGTH; i++) {
            differing += bytes.bytes[i] == other.bytes.bytes[i] ? 0 : 1;
        }
        return differing > StringHelper.ID_LENGTH / 4;
    }
}
