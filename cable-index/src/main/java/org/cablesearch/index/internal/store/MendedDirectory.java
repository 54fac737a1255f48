package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.cablesearch.index.internal.store.FileName.Kind;
import org.cablesearch.index.internal.store.Spare.Copy;

/** The files of an index; those that are damaged or missing are read from the {@link Spare}, if it has them. */
public final class MendedDirectory extends FilterDirectory {

    private final Spare spare;
    /** The ids of the segments by their names, once they are known. A file or a copy with another id is not used. */
    private final Map<String, byte[]> ids;
    /** Whether a sound list of segments is read, too, from its copy. */
    private final boolean prefersCopies;

    private MendedDirectory(Directory folder, Spare spare, Map<String, byte[]> ids, boolean prefersCopies) {
        super(folder);
        this.spare = spare;
        this.ids = ids;
        this.prefersCopies = prefersCopies;
    }

    /** The folder of an index, with the copies of a commit. */
    static MendedDirectory of(Directory folder, long commit) throws IOException {
        return new MendedDirectory(folder, Spare.of(folder, commit), Map.of(), false);
    }

    /** The folder of an index without copies. */
    public static MendedDirectory without(Directory folder) {
        return new MendedDirectory(folder, Spare.none(), Map.of(), false);
    }

    /** This folder, with the copies of lists in place of the lists. */
    MendedDirectory preferringCopies() {
        return new MendedDirectory(in, spare, ids, true);
    }

    /** This folder, if its segments are those of a commit. */
    MendedDirectory knowing(SegmentInfos commit) {
        Map<String, byte[]> known = new HashMap<>();
        commit.forEach(segment -> known.put(segment.info.name, segment.info.getId()));
        return new MendedDirectory(in, spare, known, prefersCopies);
    }

    /** The parts of a compound file of this folder. */
    MendedDirectory mended(Directory parts) {
        return new MendedDirectory(parts, spare, ids, prefersCopies);
    }

    /** How many cables of a segment were not replaced or deleted; empty if that is not known. */
    public OptionalLong cables(SegmentCommitInfo segment) {
        return spare.cables(segment);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        Copy copy = spare.copies().get(name);
        if (copy == null || !isUsable(name, copy)) {
            return super.openInput(name, context);
        }
        if (!copy.isWhole()) {
            return mended(name, copy, super.openInput(name, context));
        }
        if (isSound(name, copy)) {
            return super.openInput(name, context);
        }
        ByteBuffer whole = ByteBuffer.wrap(copy.start());
        return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(whole)), name);
    }

    /** Whether a copy is of the right segment, as far as that is known. */
    private boolean isUsable(String name, Copy copy) {
        byte[] id = FileName.is(Kind.SEGMENT, name) ? ids.get(IndexFileNames.parseSegmentName(name)) : null;
        return id == null
                || OwnFiles.segmentId(copy.start())
                        .filter(copied -> Arrays.equals(copied, id))
                        .isPresent();
    }

    /** Whether a file needs no copy: its checksum is right, and it is of the same segment as the copy. */
    private boolean isSound(String name, Copy copy) throws IOException {
        if (!hasRightChecksum(name)) {
            return false;
        }
        return FileName.is(Kind.LIST, name)
                ? !prefersCopies
                : isOfSegment(OwnFiles.segmentId(in, name), OwnFiles.segmentId(copy.start()));
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

    private static boolean isOfSegment(Optional<byte[]> file, Optional<byte[]> copy) {
        return file.isPresent() && copy.isPresent() && Arrays.equals(file.get(), copy.get());
    }

    /**
     * A large file with its ends from the copy. One of another segment is not mended, and Lucene refuses it: ids that differ
     * in a byte are damage only if the checksum is wrong, since those of one process are numbered.
     */
    private IndexInput mended(String name, Copy copy, IndexInput file) throws IOException {
        Optional<byte[]> own = OwnFiles.segmentId(in, name);
        Optional<byte[]> copied = OwnFiles.segmentId(copy.start());
        boolean isOther = OwnFiles.isOfOther(own, copied)
                || (own.isPresent() && !isOfSegment(own, copied) && hasRightChecksum(name));
        return isOther ? file : new MendedInput(name, copy, file);
    }

    @Override
    public long fileLength(String name) throws IOException {
        Copy copy = spare.copies().get(name);
        return copy == null || !isUsable(name, copy) ? super.fileLength(name) : copy.length();
    }
}
