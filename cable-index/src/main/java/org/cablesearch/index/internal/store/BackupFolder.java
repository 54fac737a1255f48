// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.internal.store.FileName.Kind;
import org.cablesearch.index.internal.store.HeldCommit.HeldFile;

/**
 * The folder of a backup, which is itself an index. A commit is copied in the order in which a writer commits: a pending
 * list of segments, the segments, and then, in one step, the list itself. Until that step the folder is the backup that
 * it was, because Lucene never writes a file of a segment twice under one name. The caller holds the lock of the folder.
 */
final class BackupFolder {

    private final Path folder;
    private final IndexDirectoryView files;
    /** The files of the backup that the folder has; empty if it has none. */
    private final Set<String> earlier = new HashSet<>();

    /**
     * The folder of a backup.
     *
     * @param commit the commit to copy
     * @throws CableIndexException if the folder holds anything but an earlier backup of the same index, or the remains of
     *     an unfinished one
     */
    BackupFolder(Path folder, IndexDirectoryView files, HeldCommit commit) throws IOException {
        this.folder = folder;
        this.files = files;
        if (SegmentInfos.getLastCommitGeneration(files) >= 0) {
            requireEarlier(commit);
        } else if (IndexFolder.holdsForeignFiles(folder) && !isUnfinished(commit)) {
            throw refused("is not empty and holds no backup of this index");
        }
    }

    private void requireEarlier(HeldCommit commit) throws IOException {
        SegmentList backup = SegmentList.of(files);
        if (!commit.isOfIndexIn(backup)) {
            throw refused("holds another index");
        }
        long last = SegmentInfos.getLastCommitGeneration(files);
        if (last > commit.number()) {
            throw refused("holds a later state of this index, commit " + last + ", than commit " + commit.number());
        }
        earlier.add(FileName.list(last));
        for (SegmentCommitInfo segment : backup.segments()) {
            earlier.addAll(segment.files());
        }
    }

    /** Whether the folder has what a backup of this index left that was stopped before it was first complete. */
    private boolean isUnfinished(HeldCommit commit) throws IOException {
        for (String file : files.listAll()) {
            if (FileName.is(Kind.PENDING, file) && commit.isOfIndexWith(files, file)) {
                return true;
            }
        }
        return false;
    }

    private CableIndexException refused(String problem) {
        return new CableIndexException(
                Reason.NOT_EMPTY, folder + " " + problem, "name a new or empty folder for the backup");
    }

    /**
     * Copies what the folder lacks of a commit, reads all of it back, and makes it the backup.
     *
     * @param read all files of the commit
     * @return how many of them were copied
     * @throws CableIndexException if the folder holds another state of the same index
     */
    int copy(HeldCommit commit, List<HeldFile> read) throws IOException {
        List<HeldFile> missing = missing(read);
        String list = commit.listName();
        String pending = FileName.pending(commit.number());
        Optional<HeldFile> newList =
                missing.stream().filter(file -> file.name().equals(list)).findFirst();
        if (newList.isPresent()) {
            write(pending, newList.get());
        }
        for (HeldFile file : missing) {
            if (!file.name().equals(list)) {
                write(file.name(), file);
            }
        }
        files.syncMetaData();
        if (newList.isPresent()) {
            files.rename(pending, list);
            files.syncMetaData();
        }
        files.deleteAllBut(read.stream().map(HeldFile::name).collect(Collectors.toSet()));
        return missing.size();
    }

    /** The files that the folder does not have, or has damaged. */
    private List<HeldFile> missing(List<HeldFile> read) throws IOException {
        List<HeldFile> missing = new ArrayList<>();
        for (HeldFile file : read) {
            Optional<Long> checksum = checksum(file.name());
            if (checksum.isEmpty()) {
                missing.add(file);
            } else if (checksum.get() != file.checksum()) {
                if (earlier.contains(file.name())) {
                    throw refused("holds another state of this index: " + file.name() + " differs");
                }
                missing.add(file);
            }
        }
        return missing;
    }

    /** The checksum of a file here, which is read completely; empty if the file is missing or damaged. */
    private Optional<Long> checksum(String name) throws IOException {
        try (IndexInput in = files.openInput(name, IOContext.READONCE)) {
            return Optional.of(CodecUtil.checksumEntireFile(in));
        } catch (IOException e) {
            Damage.require(e);
            return Optional.empty();
        }
    }

    private void write(String name, HeldFile file) throws IOException {
        Optional<Long> here = checksum(name);
        if (here.isPresent() && here.get() == file.checksum()) {
            return;
        }
        files.deleteIfHere(name);
        try (IndexOutput out = files.createOutput(name, IOContext.DEFAULT)) {
            file.bytes().seek(0);
            out.copyBytes(file.bytes(), file.bytes().length());
        }
        files.sync(List.of(name));
        if (!checksum(name).equals(Optional.of(file.checksum()))) {
            throw new IOException("the copy of " + name + " differs from what was written");
        }
    }
}
