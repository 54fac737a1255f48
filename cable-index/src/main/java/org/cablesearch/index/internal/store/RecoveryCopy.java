// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.StringHelper;

/**
 * The copies that {@link RecoveryCopyWriter} wrote with a commit: the small files that Lucene needs to read any part of a
 * segment, both ends of the large file that holds the records, and the number of cables in each segment.
 */
final class RecoveryCopy {

    static final String CODEC = "CablesSpares";
    static final int VERSION = 2;

    /** The version without the numbers of cables. */
    private static final int VERSION_OF_SCHEMA_6 = 1;

    /** A copy of a file: all bytes if {@code end} is empty, otherwise the first and the last bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Copy(long length, byte[] start, byte[] end) {

        boolean isWhole() {
            return end.length == 0;
        }
    }

    private final Map<String, Copy> copies = new HashMap<>();
    private final Map<String, Long> cables = new HashMap<>();

    private RecoveryCopy() {}

    /** No copies, for a sound index. */
    static RecoveryCopy none() {
        return new RecoveryCopy();
    }

    /** The copies of a commit; none if they are missing or damaged. */
    static RecoveryCopy of(Directory folder, long commit) throws IOException {
        RecoveryCopy recoveryCopy = new RecoveryCopy();
        try (IndexInput in = folder.openInput(FileName.recoveryCopy(commit), IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            in.seek(0);
            int version = CodecUtil.checkHeader(in, CODEC, VERSION_OF_SCHEMA_6, VERSION);
            for (int left = version < VERSION ? 0 : in.readVInt(); left > 0; left--) {
                recoveryCopy.cables.put(in.readString(), in.readVLong());
            }
            while (in.getFilePointer() < in.length() - CodecUtil.footerLength()) {
                recoveryCopy.copies.put(in.readString(), new Copy(in.readVLong(), array(in), array(in)));
            }
            return recoveryCopy;
        } catch (IOException e) {
            Damage.require(e);
            return none();
        }
    }

    /** Whether a file is a recovery copy that was never finished. */
    static boolean isUnfinished(IndexInput file) throws IOException {
        try {
            file.seek(0);
            CodecUtil.checkHeader(file, CODEC, 0, Integer.MAX_VALUE);
        } catch (IOException e) {
            Damage.require(e);
            return false;
        }
        try {
            CodecUtil.checksumEntireFile(file);
            return false;
        } catch (IOException e) {
            Damage.require(e);
            return true;
        }
    }

    private static byte[] array(IndexInput in) throws IOException {
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return bytes;
    }

    /** All copies by the names of their files. */
    Map<String, Copy> copies() {
        return copies;
    }

    /** Number of live cables of a segment; empty if unknown. */
    OptionalLong cables(SegmentCommitInfo segment) {
        Long count = cables.get(keyOf(segment));
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /**
     * A key for a segment and its deletions. The name alone is not enough, because another index may have a segment
     * with the same name.
     */
    static String keyOf(SegmentCommitInfo segment) {
        return StringHelper.idToString(segment.info.getId()) + "_" + segment.getDelGen();
    }
}
