// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.cablesearch.index.internal.store.FileName.Kind;

/**
 * Writes the {@link RecoveryCopy} of each commit to its own file, with a checksum, so that only damage to the records
 * themselves loses cables.
 */
public final class RecoveryCopyWriter {

    /**
     * The extensions of files that are copied completely: segment infos, fields, entries of compound files, positions
     * of records, deletions.
     */
    private static final Set<String> WHOLE = Set.of("si", "fnm", "cfe", "fdm", "fdx", "liv");

    /** The extensions of files whose two ends are copied: records, and compound files, which can contain records. */
    private static final Set<String> ENDS = Set.of("fdt", "cfs");

    /** The numbers of cables in the segments of the last commit; most of these segments are also in the next commit. */
    private Map<String, Long> cables = Map.of();

    /**
     * Writes the copies for a commit that is {@linkplain org.apache.lucene.index.IndexWriter#prepareCommit prepared}.
     * The caller must hold the lock of the index.
     *
     * @return the name of the file that was written; empty if there is no such commit
     */
    public Optional<String> writeForPending(Directory folder) throws IOException {
        for (String file : folder.listAll()) {
            Optional<FileName> name = FileName.of(file).filter(ours -> ours.kind() == Kind.PENDING);
            if (name.isPresent()) {
                write(folder, file, name.get().number());
                return Optional.of(FileName.recoveryCopy(name.get().number()));
            }
        }
        return Optional.empty();
    }

    /** Writes the copies of a commit whose list of segments currently has this name. */
    void write(Directory folder, String list, long commit) throws IOException {
        String name = FileName.recoveryCopy(commit);
        if (Arrays.asList(folder.listAll()).contains(name)) {
            folder.deleteFile(name);
        }
        try (IndexOutput out = folder.createOutput(name, IOContext.DEFAULT)) {
            write(folder, list, commit, out);
        }
        folder.sync(List.of(name));
    }

    private void write(Directory folder, String list, long commit, IndexOutput out) throws IOException {
        CodecUtil.writeHeader(out, RecoveryCopy.CODEC, RecoveryCopy.VERSION);
        SegmentInfos segments;
        try (ChecksumIndexInput in = folder.openChecksumInput(list)) {
            segments = SegmentInfos.readCommit(folder, in, commit);
        }
        cables = countCables(folder, segments);
        out.writeVInt(cables.size());
        for (Map.Entry<String, Long> count : cables.entrySet()) {
            out.writeString(count.getKey());
            out.writeVLong(count.getValue());
        }
        copyWhole(folder, list, FileName.list(commit), out);
        for (SegmentCommitInfo segment : segments) {
            copy(folder, segment.files(), out);
            if (segment.info.getUseCompoundFile()) {
                try (Directory parts =
                        segment.info.getCodec().compoundFormat().getCompoundReader(folder, segment.info)) {
                    copy(parts, List.of(parts.listAll()), out);
                }
            }
        }
        CodecUtil.writeFooter(out);
    }

    private Map<String, Long> countCables(Directory folder, SegmentInfos segments) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (SegmentCommitInfo segment : segments) {
            String key = RecoveryCopy.keyOf(segment);
            Long before = cables.get(key);
            counts.put(
                    key, before == null ? SegmentCables.count(RecoveringDirectory.without(folder), segment) : before);
        }
        return counts;
    }

    private static void copy(Directory folder, Collection<String> files, IndexOutput out) throws IOException {
        for (String file : new TreeSet<>(files)) {
            String extension =
                    Optional.ofNullable(IndexFileNames.getExtension(file)).orElse("");
            if (WHOLE.contains(extension)) {
                copyWhole(folder, file, file, out);
            } else if (ENDS.contains(extension)) {
                copyEnds(folder, file, out);
            }
        }
    }

    private static void copyWhole(Directory folder, String file, String as, IndexOutput out) throws IOException {
        try (IndexInput in = folder.openInput(file, IOContext.READONCE)) {
            writeEntry(as, in.length(), bytes(in, 0, Math.toIntExact(in.length())), new byte[0], out);
        }
    }

    private static void copyEnds(Directory folder, String file, IndexOutput out) throws IOException {
        try (IndexInput in = folder.openInput(file, IOContext.READONCE)) {
            int start = (int) Math.min(SegmentId.MAX_HEADER, in.length() - CodecUtil.footerLength());
            byte[] end = bytes(in, in.length() - CodecUtil.footerLength(), CodecUtil.footerLength());
            writeEntry(file, in.length(), bytes(in, 0, start), end, out);
        }
    }

    private static byte[] bytes(IndexInput in, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readBytes(bytes, 0, length);
        return bytes;
    }

    private static void writeEntry(String name, long length, byte[] start, byte[] end, IndexOutput out)
            throws IOException {
        out.writeString(name);
        out.writeVLong(length);
        out.writeVInt(start.length);
        out.writeBytes(start, start.length);
        out.writeVInt(end.length);
        out.writeBytes(end, end.length);
    }

    /** The name of the file that belongs to a commit. */
    public static String nameOf(SegmentInfos commit) {
        return FileName.recoveryCopy(commit.getLastGeneration());
    }

    /**
     * Compares the copies of a commit with its files, which must be sound.
     *
     * @throws CorruptIndexException if they differ
     */
    public static void check(Directory folder, SegmentInfos commit) throws IOException {
        String name = nameOf(commit);
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory();
                IndexInput found = folder.openInput(name, IOContext.READONCE)) {
            try (IndexOutput out = memory.createOutput(name, IOContext.DEFAULT)) {
                new RecoveryCopyWriter().write(folder, commit.getSegmentsFileName(), commit.getLastGeneration(), out);
            }
            try (IndexInput expected = memory.openInput(name, IOContext.READONCE)) {
                if (expected.length() != found.length()
                        || !Arrays.equals(
                                bytes(expected, 0, Math.toIntExact(expected.length())),
                                bytes(found, 0, Math.toIntExact(found.length())))) {
                    throw new CorruptIndexException("it contains copies of files from another commit", name);
                }
            }
        }
    }
}
