// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * The last commit of an index, with its files open: a writer that commits meanwhile deletes only their names. Only the
 * thread that created it may use it.
 */
final class HeldCommit implements Closeable {

    /** A file whose checksum is right. */
    record HeldFile(String name, IndexInput bytes, long checksum) {}

    private final SegmentInfos list;
    private final Map<String, IndexInput> files = new TreeMap<>();

    private HeldCommit(SegmentInfos list) {
        this.list = list;
    }

    /** Opens the files of the last commit, and begins again if a writer deletes one of them before it is open. */
    static HeldCommit of(IndexDirectoryView folder) throws IOException {
        return folder.atOneCommit(() -> open(folder));
    }

    private static HeldCommit open(IndexDirectoryView folder) throws IOException {
        HeldCommit commit = new HeldCommit(SegmentList.read(folder));
        try {
            List<String> names = new ArrayList<>(commit.list.files(true));
            String recoveryCopy = RecoveryCopyWriter.nameOf(commit.list);
            if (Arrays.asList(folder.listAll()).contains(recoveryCopy)) {
                // An index of version 3 or older has none.
                names.add(recoveryCopy);
            }
            for (String name : names) {
                commit.files.put(name, folder.openInput(name, IOContext.READONCE));
            }
            return commit;
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, commit);
            throw e;
        }
    }

    /**
     * Whether this is a commit of the index in a backup. Indexes of version 6 and older have no id; they are the same if they
     * share a segment, since each has an id of its own.
     */
    boolean isOfIndexIn(SegmentList backup) {
        Optional<String> index = CommitData.index(list.getUserData());
        if (index.isPresent()) {
            return index.equals(backup.data().map(CommitData::index));
        }
        Set<SegmentId> own = ids(list.asList());
        boolean isEmpty = backup.isCommit() && backup.segments().isEmpty();
        return isEmpty || ids(backup.segments()).stream().anyMatch(own::contains);
    }

    private static Set<SegmentId> ids(List<SegmentCommitInfo> segments) {
        return segments.stream().map(segment -> SegmentId.of(segment.info)).collect(Collectors.toSet());
    }

    /** Whether an unfinished list in a folder is one of this index or, if the index has no id, the list of this commit. */
    boolean isOfIndexWith(IndexDirectoryView folder, String pending) throws IOException {
        Optional<String> index = CommitData.index(list.getUserData());
        if (index.isPresent()) {
            return FolderContent.names(folder, pending, index.get());
        }
        try (IndexInput bytes = folder.openInput(pending, IOContext.READONCE)) {
            return Arrays.equals(all(bytes), all(Objects.requireNonNull(files.get(listName()))));
        }
    }

    private static byte[] all(IndexInput in) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(in.length())];
        in.seek(0);
        in.readBytes(bytes, 0, bytes.length);
        return bytes;
    }

    /** The number of the commit. */
    long number() {
        return list.getGeneration();
    }

    /** The name of its list of segments. */
    String listName() {
        return list.getSegmentsFileName();
    }

    /** Reads every byte of its files, and compares the checksums. */
    List<HeldFile> read() throws IOException {
        List<HeldFile> read = new ArrayList<>();
        for (Map.Entry<String, IndexInput> file : files.entrySet()) {
            IndexInput bytes = file.getValue();
            read.add(new HeldFile(file.getKey(), bytes, CodecUtil.checksumEntireFile(bytes)));
        }
        return List.copyOf(read);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(files.values());
    }
}
