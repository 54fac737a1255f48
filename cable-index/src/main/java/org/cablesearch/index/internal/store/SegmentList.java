package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.index.IndexStats.Load;

/**
 * The segments of an index. Lucene reads their list, {@code segments_N}, together with a small file of each, so one
 * damaged byte in any of them makes the whole index unreadable; then the segments are taken from the files in the
 * folder.
 *
 * @param segments the readable segments
 * @param loads the newest loads, newest first; empty if they could not be read
 * @param problems the damage that lost cables, or may have
 * @param isCommit whether this is a commit, not just the files in the folder
 */
public record SegmentList(List<SegmentCommitInfo> segments, List<Load> loads, List<String> problems, boolean isCommit) {

    private static final String SEGMENT_INFO = ".si";

    /**
     * Reads the list of the last commit.
     *
     * @throws CorruptIndexException if it is damaged: Lucene takes a changed byte at its start for another version
     * @throws IOException if it, or a segment's file, cannot be read
     * @throws IllegalArgumentException if a version of Lucene wrote it whose codec is not available
     */
    public static SegmentInfos read(Directory directory) throws IOException {
        try {
            return SegmentInfos.readLatestCommit(directory);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
            try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(in);
            }
            throw e;
        }
    }

    /**
     * The segments of an index that may be damaged.
     *
     * @param mended its folder, with the copies
     */
    public static SegmentList of(Directory folder, MendedDirectory mended) throws IOException {
        try {
            return of(read(folder));
        } catch (IOException e) {
            requireDamage(e);
        }
        try {
            return of(read(mended));
        } catch (IOException e) {
            requireDamage(e);
            return find(mended, Damage.text(e));
        }
    }

    private static SegmentList of(SegmentInfos commit) {
        List<Load> loads = CommitData.loads(commit.getUserData().entrySet());
        return new SegmentList(commit.asList(), loads, List.of(), true);
    }

    private static SegmentList find(Directory directory, String damage) throws IOException {
        List<SegmentCommitInfo> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        problems.add(damage + "; the segments in the folder were used instead");
        for (String segment : names(directory)) {
            try {
                found.add(info(directory, segment));
            } catch (IOException e) {
                requireDamage(e);
                problems.add("segment " + segment + ": none of its cables could be saved: " + Damage.text(e));
            }
        }
        return new SegmentList(List.copyOf(found), List.of(), List.copyOf(problems), false);
    }

    private static void requireDamage(IOException e) throws IOException {
        if (!Damage.isMeantBy(e)) {
            throw e;
        }
    }

    private static TreeSet<String> names(Directory directory) throws IOException {
        return Arrays.stream(directory.listAll())
                .filter(file -> IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches())
                .map(IndexFileNames::parseSegmentName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SegmentCommitInfo info(Directory directory, String segment) throws IOException {
        Codec codec = Codec.getDefault();
        SegmentInfo info =
                codec.segmentInfoFormat().read(directory, segment, id(directory, segment), IOContext.READONCE);
        info.setCodec(codec);
        return new SegmentCommitInfo(info, 0, 0, -1, -1, -1, StringHelper.randomId());
    }

    /** The id of a segment, from the start of its file; the list repeats it, to check that the file is the right one. */
    private static byte[] id(Directory directory, String segment) throws IOException {
        try (IndexInput in = directory.openInput(segment + SEGMENT_INFO, IOContext.READONCE)) {
            byte[] header = CodecUtil.readIndexHeader(in);
            // The header ends with the id and, in one byte, the length of a suffix; this file has none.
            int end = header.length - 1;
            return Arrays.copyOfRange(header, end - StringHelper.ID_LENGTH, end);
        }
    }

    /**
     * Deletes all lists but the last. An older one is left if a rebuild was killed after replacing a damaged index and
     * before deleting it; a writer would not open beside it.
     */
    public static void deleteOlder(Directory directory) throws IOException {
        String last = SegmentInfos.getLastCommitSegmentsFileName(directory);
        List<String> older = Arrays.stream(directory.listAll())
                .filter(file -> file.startsWith(IndexFileNames.SEGMENTS + "_") && !file.equals(last))
                .toList();
        if (!older.isEmpty()) {
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                for (String list : older) {
                    directory.deleteFile(list);
                }
            }
        }
    }
}
