// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.cablesearch.index.internal.store.FileName.Kind;
import org.cablesearch.index.internal.store.RecoveryCopy.Copy;

/** The files of an index. Damaged or missing files are read from the {@link RecoveryCopy}, if it has copies of them. */
public final class RecoveringDirectory extends FilterDirectory {

    private final RecoveryCopy recoveryCopy;
    /** The ids of the segments by their names, once they are known. Files and copies with other ids are not used. */
    private final Map<String, SegmentId> ids;
    /** Whether a list of segments is read from its copy even if it is sound. */
    private final boolean prefersCopies;

    private RecoveringDirectory(
            Directory folder, RecoveryCopy recoveryCopy, Map<String, SegmentId> ids, boolean prefersCopies) {
        super(folder);
        this.recoveryCopy = recoveryCopy;
        this.ids = ids;
        this.prefersCopies = prefersCopies;
    }

    /** The folder of an index, with the copies of a commit. */
    static RecoveringDirectory of(Directory folder, long commit) throws IOException {
        return new RecoveringDirectory(folder, RecoveryCopy.of(folder, commit), Map.of(), false);
    }

    /** The folder of an index without copies. */
    public static RecoveringDirectory without(Directory folder) {
        return new RecoveringDirectory(folder, RecoveryCopy.none(), Map.of(), false);
    }

    /** This folder, but each list of segments is read from its copy. */
    RecoveringDirectory preferringCopies() {
        return new RecoveringDirectory(in, recoveryCopy, ids, true);
    }

    /** This folder, with the ids of the segments of a commit. */
    RecoveringDirectory knowing(SegmentInfos commit) {
        Map<String, SegmentId> known = new HashMap<>();
        commit.forEach(segment -> known.put(segment.info.name, SegmentId.of(segment.info)));
        return new RecoveringDirectory(in, recoveryCopy, known, prefersCopies);
    }

    /** The parts of a compound file of this folder. */
    RecoveringDirectory mended(Directory parts) {
        return new RecoveringDirectory(parts, recoveryCopy, ids, prefersCopies);
    }

    /** Number of live cables of a segment; empty if unknown. */
    public OptionalLong cables(SegmentCommitInfo segment) {
        return recoveryCopy.cables(segment);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        Optional<Copy> usable = copyOf(name);
        if (usable.isEmpty()) {
            return super.openInput(name, context);
        }
        Copy copy = usable.get();
        if (!copy.isWhole()) {
            return mended(name, copy, super.openInput(name, context));
        }
        if (isSound(name, copy)) {
            return super.openInput(name, context);
        }
        ByteBuffer whole = ByteBuffer.wrap(copy.start());
        return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(whole)), name);
    }

    /** The copy of a file; empty if there is none, or if it is known to belong to another segment. */
    private Optional<Copy> copyOf(String name) {
        return Optional.ofNullable(recoveryCopy.copies().get(name)).filter(copy -> isUsable(name, copy));
    }

    private boolean isUsable(String name, Copy copy) {
        SegmentId id = FileName.is(Kind.SEGMENT, name) ? ids.get(IndexFileNames.parseSegmentName(name)) : null;
        return id == null || SegmentId.of(copy.start()).equals(Optional.of(id));
    }

    /** Whether a file needs no copy: its checksum is right, and it belongs to the same segment as the copy. */
    private boolean isSound(String name, Copy copy) throws IOException {
        if (!hasRightChecksum(name)) {
            return false;
        }
        if (FileName.is(Kind.LIST, name)) {
            return !prefersCopies;
        }
        Optional<SegmentId> own = SegmentId.of(in, name);
        return own.isPresent() && own.equals(SegmentId.of(copy.start()));
    }

    private boolean hasRightChecksum(String name) throws IOException {
        try (IndexInput file = super.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(file);
            return true;
        } catch (IOException e) {
            Damage.require(e);
            return false;
        }
    }

    /**
     * A large file whose ends are read from the copy. A file of another segment is not mended, and Lucene rejects it.
     * If only one byte of the ids differs, that is damage only if the checksum is wrong, because a process numbers its
     * ids consecutively.
     */
    private IndexInput mended(String name, Copy copy, IndexInput file) throws IOException {
        Optional<SegmentId> own = SegmentId.of(in, name);
        Optional<SegmentId> copied = SegmentId.of(copy.start());
        boolean isOther = own.isPresent()
                && !own.equals(copied)
                && (copied.filter(own.get()::isUnlike).isPresent() || hasRightChecksum(name));
        return isOther ? file : new RecoveringInput(name, copy, file);
    }

    @Override
    public long fileLength(String name) throws IOException {
        Optional<Copy> copy = copyOf(name);
        return copy.isPresent() ? copy.get().length() : super.fileLength(name);
    }

    /** A file of its original length. Its beginning and end are read from copies; bytes missing between them read as zeros. */
    private static final class RecoveringInput extends BufferedIndexInput {

        private final Copy copy;
        private IndexInput file;

        RecoveringInput(String name, Copy copy, IndexInput file) {
            super("mended " + name);
            this.copy = copy;
            this.file = file;
        }

        @Override
        protected void readInternal(ByteBuffer buffer) throws IOException {
            byte[] bytes = new byte[buffer.remaining()];
            long at = getFilePointer();
            if (at < file.length()) {
                file.seek(at);
                file.readBytes(bytes, 0, (int) Math.min(bytes.length, file.length() - at));
            }
            replace(bytes, at, copy.start(), 0);
            replace(bytes, at, copy.end(), copy.length() - copy.end().length);
            buffer.put(bytes);
        }

        /** Replaces those of some bytes that a part of the file covers; both are given with their place in the file. */
        private static void replace(byte[] bytes, long at, byte[] part, long partAt) {
            long from = Math.max(at, partAt);
            long to = Math.min(at + bytes.length, partAt + part.length);
            if (from < to) {
                System.arraycopy(part, (int) (from - partAt), bytes, (int) (from - at), (int) (to - from));
            }
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
}
