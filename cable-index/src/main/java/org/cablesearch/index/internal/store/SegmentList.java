package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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

/**
 * The list of an index's segments, {@code segments_N}. Lucene reads it together with a small file of each segment, so one
 * damaged byte in any of them shuts the whole index; this makes a list anew, of the segments that lie in the folder.
 */
public final class SegmentList {

    private static final String SEGMENT_INFO = ".si";

    private final Directory directory;
    private final List<String> problems = new ArrayList<>();

    private SegmentList(Directory directory) {
        this.directory = directory;
    }

    /**
     * Reads the list.
     *
     * @throws CorruptIndexException if it is damaged: Lucene takes a changed byte at its start for another version
     * @throws IOException if it, or a segment's file, cannot be read
     * @throws IllegalArgumentException if it was written by a version of Lucene of which the code is not here
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
     * Makes a list anew if the present one cannot be read. Needs the lock of the index.
     *
     * @param commitData what a new list says of the index
     * @return what was damaged
     */
    public static List<String> mend(Directory directory, Map<String, String> commitData) throws IOException {
        SegmentList list = new SegmentList(directory);
        list.mend(commitData);
        return list.problems;
    }

    private void mend(Map<String, String> commitData) throws IOException {
        try {
            read(directory);
        } catch (IOException e) {
            if (!Damage.isMeantBy(e)) {
                throw e;
            }
            problems.add(
                    Damage.text(e) + "; the segments that lie in the folder were taken, and of each cable the newest");
            listAnew(commitData);
        }
        // Such as one for which a new list was made by a rebuild that was killed: a writer would not open beside it.
        String latest = SegmentInfos.getLastCommitSegmentsFileName(directory);
        for (String name : directory.listAll()) {
            if (name.startsWith(IndexFileNames.SEGMENTS + "_") && !name.equals(latest)) {
                directory.deleteFile(name);
            }
        }
    }

    private void listAnew(Map<String, String> commitData) throws IOException {
        SegmentInfos list = new SegmentInfos(Version.LATEST.major);
        for (String segment : segments()) {
            add(segment, list);
        }
        if (list.size() == 0) {
            throw UnsavableException.nothing(problems.getFirst());
        }
        list.setUserData(commitData, false);
        list.setNextWriteGeneration(SegmentInfos.getLastCommitGeneration(directory) + 1);
        list.commit(directory);
    }

    private SortedSet<String> segments() throws IOException {
        return Arrays.stream(directory.listAll())
                .filter(file -> IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches())
                .map(IndexFileNames::parseSegmentName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String segment, SegmentInfos list) throws IOException {
        Codec codec = Codec.getDefault();
        try {
            SegmentInfo info = codec.segmentInfoFormat().read(directory, segment, id(segment), IOContext.READONCE);
            info.setCodec(codec);
            list.add(new SegmentCommitInfo(info, 0, 0, -1, -1, -1, StringHelper.randomId()));
        } catch (IOException e) {
            if (!Damage.isMeantBy(e)) {
                throw e;
            }
            problems.add("segment " + segment + ": none of its cables could be saved: " + Damage.text(e));
        }
    }

    /** The id of a segment, from the start of its file; the list has it too, to see that the file is the right one. */
    private byte[] id(String segment) throws IOException {
        try (IndexInput in = directory.openInput(segment + SEGMENT_INFO, IOContext.READONCE)) {
            byte[] header = CodecUtil.readIndexHeader(in);
            // The header ends with the id and the length of a suffix, in a byte; this file has none.
            int end = header.length - 1;
            return Arrays.copyOfRange(header, end - StringHelper.ID_LENGTH, end);
        }
    }
}
