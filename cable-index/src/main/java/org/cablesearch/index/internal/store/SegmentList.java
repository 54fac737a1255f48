// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;
import org.cablesearch.index.internal.store.FileName.Kind;

/**
 * The segments of an index. Lucene reads their list, {@code segments_N}, together with a small file of each, so one
 * damaged byte in any of them makes the whole index unreadable. The list then comes from the copies, or from the names
 * of the files in the folder.
 *
 * @param segments the readable segments
 * @param files the folder, with the copies that belong to the list
 * @param data the data stored with the commit; empty if it could not be read
 * @param problems the damage that certainly or possibly lost cables
 */
public record SegmentList(
        List<SegmentCommitInfo> segments, RecoveringDirectory files, Optional<CommitData> data, List<String> problems) {

    private static final String SEGMENT_INFO = ".si";

    /**
     * Reads the list of the last commit.
     *
     * @throws CorruptIndexException if it is damaged, even if Lucene reports another version because a byte at the
     *     start of a file has changed
     * @throws IndexFormatTooOldException if a version of Lucene wrote it that this one cannot read
     * @throws IndexFormatTooNewException as {@link IndexFormatTooOldException}
     * @throws IOException if the list, or a file of a segment, cannot be read
     * @throws IllegalArgumentException if the codec of the Lucene version that wrote it is not available
     */
    public static SegmentInfos read(Directory directory) throws IOException {
        String last = SegmentInfos.getLastCommitSegmentsFileName(directory);
        // If there is no list, Lucene's own method throws the right exception.
        return last == null ? SegmentInfos.readLatestCommit(directory) : read(directory, last);
    }

    static SegmentInfos read(Directory directory, String list) throws IOException {
        try {
            return SegmentInfos.readCommit(directory, list);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            checksum(directory, list);
            for (String file : directory.listAll()) {
                if (file.endsWith(SEGMENT_INFO)) {
                    checksum(directory, file);
                }
            }
            throw e;
        }
    }

    /** Whether a newer version of Lucene wrote the list of the last commit, which begins with that version. */
    static boolean isOfNewerLucene(Directory directory) throws IOException {
        try (IndexInput in =
                directory.openInput(SegmentInfos.getLastCommitSegmentsFileName(directory), IOContext.READONCE)) {
            CodecUtil.readIndexHeader(in);
            Version writer = Version.fromBits(in.readVInt(), in.readVInt(), in.readVInt());
            return !Version.LATEST.onOrAfter(writer);
        }
    }

    private static void checksum(Directory directory, String file) throws IOException {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
        }
    }

    /** The segments of an index that may be damaged. */
    public static SegmentList of(IndexDirectoryView folder) throws IOException {
        long last = SegmentInfos.getLastCommitGeneration(folder);
        IOException damage;
        try {
            SegmentInfos commit = read(folder);
            if (FolderContent.areHere(folder, commit)) {
                return of(commit, RecoveringDirectory.of(folder, last));
            }
            damage = new CorruptIndexException("its segments are not in the folder", FileName.list(last));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw e;
        } catch (IOException e) {
            Damage.require(e);
            damage = e;
        }
        for (long copied : last >= 0 ? List.of(last) : folder.copied()) {
            RecoveringDirectory mended = RecoveringDirectory.of(folder, copied);
            for (RecoveringDirectory files : List.of(mended, mended.preferringCopies())) {
                Optional<SegmentInfos> commit = commit(folder, files, FileName.list(copied));
                if (commit.isPresent()) {
                    return of(commit.get(), files);
                }
            }
        }
        return find(folder, Damage.text(damage));
    }

    private static SegmentList of(SegmentInfos commit, RecoveringDirectory files) {
        Optional<CommitData> data = CommitData.of(commit.getUserData().entrySet());
        return new SegmentList(commit.asList(), files.knowing(commit), data, List.of());
    }

    private static Optional<SegmentInfos> commit(IndexDirectoryView folder, RecoveringDirectory files, String list)
            throws IOException {
        try {
            SegmentInfos commit = read(files, list);
            return FolderContent.areHere(folder, commit) ? Optional.of(commit) : Optional.empty();
        } catch (IOException e) {
            Damage.require(e);
            return Optional.empty();
        }
    }

    private static SegmentList find(Directory directory, String damage) throws IOException {
        RecoveringDirectory files = RecoveringDirectory.without(directory);
        List<SegmentCommitInfo> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        problems.add(damage + "; the segments in the folder were used instead");
        for (String segment : names(directory)) {
            try {
                found.add(info(directory, segment));
            } catch (IOException e) {
                Damage.require(e);
                problems.add("segment " + segment + ": none of its cables could be saved: " + Damage.text(e));
            }
        }
        return new SegmentList(List.copyOf(found), files, Optional.empty(), List.copyOf(problems));
    }

    /** Whether this list comes from a commit, which names the files of deletions, not only from the names of files. */
    public boolean isCommit() {
        return data.isPresent();
    }

    private static TreeSet<String> names(Directory directory) throws IOException {
        return Arrays.stream(directory.listAll())
                .filter(file -> FileName.is(Kind.SEGMENT, file))
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

    /**
     * The id of a segment, from the start of its file; the list repeats the id, which shows whether the file is the
     * right one.
     */
    private static byte[] id(Directory directory, String segment) throws IOException {
        try (IndexInput in = directory.openInput(segment + SEGMENT_INFO, IOContext.READONCE)) {
            byte[] header = CodecUtil.readIndexHeader(in);
            // The header ends with the id and one byte for the length of a suffix; this file has no suffix.
            int end = header.length - 1;
            return Arrays.copyOfRange(header, end - StringHelper.ID_LENGTH, end);
        }
    }
}
