// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.internal.store.FileName.Kind;

/** Opens the folder of an existing or new index, or says why it cannot be used. */
public final class IndexFolder {

    /** Files below this size, in bytes, are checked completely. */
    private static final long SMALL = 1 << 20;

    private static final Set<Kind> OWN_KINDS = EnumSet.of(Kind.LOCK, Kind.PENDING, Kind.RECOVERY_COPY);

    private IndexFolder() {}

    /**
     * Opens the folder of an index that this program can search.
     *
     * @throws CableIndexException if there is no index, or it cannot be read
     */
    public static IndexDirectoryView openExisting(Path folder) throws IOException {
        return openHeld(folder, directory -> requireUsable(folder, directory));
    }

    /**
     * Opens the folder of an index that may be damaged, for a check that reports the damage.
     *
     * @throws CableIndexException if there is no index, or one of another version
     */
    public static IndexDirectoryView openForCheck(Path folder) throws IOException {
        return openHeld(folder, directory -> {
            requireFinished(folder, directory);
            try {
                CommitData.requireCurrent(folder, segments(folder, directory).getUserData());
            } catch (CableIndexException e) {
                throw e;
            } catch (IOException e) {
                // The check reports the damage.
            }
        });
    }

    /**
     * Opens the folder of an index of this version or an earlier one, damaged or not.
     *
     * @throws CableIndexException if there is no index, or another program or a newer version wrote it
     */
    public static IndexDirectoryView openForRebuild(Path folder) throws IOException {
        return openHeld(folder, directory -> requireKnown(folder, directory));
    }

    /**
     * Rejects an index that another program or a newer version wrote; a damaged one may be of any.
     *
     * @throws CableIndexException if one of them wrote it
     */
    public static void requireKnown(Path folder, Directory directory) throws IOException {
        try {
            CommitData.requireKnown(folder, segments(folder, directory).getUserData());
        } catch (IOException e) {
            Damage.require(e);
        }
    }

    /**
     * Opens a folder for a writer: it holds an index, or is absent or empty.
     *
     * @throws CableIndexException if it holds something else, or an index that cannot be used
     */
    public static IndexDirectoryView openForWriting(Path folder) throws IOException {
        createFolder(folder);
        return open(folder, directory -> {
            if (isIndex(directory)) {
                requireUsable(folder, directory);
            } else if (holdsForeignFiles(folder)) {
                throw occupied(folder + " is not empty and holds no index", "name an empty or a new folder for it");
            }
        });
    }

    /**
     * Opens a folder for a copy of an index; {@link BackupFolder} checks what it holds.
     *
     * @throws CableIndexException if it cannot be created or written
     */
    public static IndexDirectoryView openForCopy(Path folder) throws IOException {
        createFolder(folder);
        return open(folder, directory -> {});
    }

    /** Whether a folder holds an index, of any program and version. */
    public static boolean isIndex(Path folder) throws IOException {
        return permitted(() -> {
            if (!isFolder(folder)) {
                return false;
            }
            try (Directory directory = new UninterruptibleDirectory(folder)) {
                return isIndex(directory);
            }
        });
    }

    /** Runs work on a folder. If the system refuses access, the exception says so. */
    public static <T> T permitted(IOSupplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (AccessDeniedException e) {
            throw IndexFailure.notAllowed(e);
        }
    }

    /**
     * Whether a path is a folder.
     *
     * @throws AccessDeniedException if the system does not even tell whether it exists
     */
    static boolean isFolder(Path path) throws AccessDeniedException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isDirectory();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a directory holds an index, or segments without their list: then the index is damaged. */
    private static boolean isIndex(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                || Arrays.stream(directory.listAll()).anyMatch(file -> FileName.is(Kind.SEGMENT, file));
    }

    private static void createFolder(Path folder) throws CableIndexException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw occupied(folder + " is a file", "name a folder for the index");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            String why = e instanceof AccessDeniedException ? "access denied" : IndexFailure.text(e);
            throw new CableIndexException(
                    IndexFailure.reasonOf(e),
                    "the folder " + folder + " cannot be created: " + why,
                    "name another folder, or remove the cause",
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw new CableIndexException(
                    Reason.NOT_ALLOWED, "the folder " + folder + " cannot be written", "check its permissions");
        }
    }

    private static IndexDirectoryView openHeld(Path folder, IOConsumer<IndexDirectoryView> check) throws IOException {
        if (!permitted(() -> isFolder(folder))) {
            throw noIndex(
                    Files.exists(folder)
                            ? folder + " is a file, not the folder of an index"
                            : "there is no index in " + folder + ": the folder does not exist");
        }
        return open(folder, directory -> {
            if (!isIndex(directory)) {
                throw noIndex(folder + " holds no index");
            }
            check.accept(directory);
        });
    }

    private static IndexDirectoryView open(Path folder, IOConsumer<IndexDirectoryView> check) throws IOException {
        return permitted(() -> {
            IndexDirectoryView directory = IndexDirectoryView.of(new UninterruptibleDirectory(folder));
            try {
                check.accept(directory);
                return directory;
            } catch (IOException e) {
                directory.close();
                throw e;
            }
        });
    }

    private static CableIndexException noIndex(String problem) {
        return new CableIndexException(
                Reason.NOT_AN_INDEX, problem, "name the folder of one, or create one with CableIndex.open");
    }

    private static CableIndexException occupied(String problem, String remedy) {
        return new CableIndexException(Reason.NOT_EMPTY, problem, remedy);
    }

    /**
     * Rejects what a first copy left that was stopped: segments, and their list under its pending name. A writer has a list
     * before it has segments.
     */
    private static void requireFinished(Path folder, IndexDirectoryView directory) throws IOException {
        if (SegmentInfos.getLastCommitGeneration(directory) >= 0) {
            return;
        }
        List<Long> copied = directory.copied();
        for (String file : directory.listAll()) {
            long number = FileName.is(Kind.PENDING, file) ? FolderContent.number(file) : -1;
            // Looks again, since a listing may miss a list that is renamed meanwhile.
            if (number >= 0
                    && List.of(number).containsAll(copied)
                    && FolderContent.isThere(directory, file)
                    && !FolderContent.isThere(directory, FileName.list(number))) {
                throw IndexFailure.unfinishedCopy(folder);
            }
        }
    }

    private static void requireUsable(Path folder, IndexDirectoryView directory) throws IOException {
        requireFinished(folder, directory);
        try {
            directory.atOneCommit(() -> {
                SegmentInfos list = segments(folder, directory);
                CommitData.requireCurrent(folder, list.getUserData());
                checkQuickly(directory, list);
                return list;
            });
        } catch (CableIndexException e) {
            throw e;
        } catch (IOException e) {
            throw IndexFailure.reading(folder, e);
        }
    }

    /** The list of segments, unless another version of Lucene wrote it whose files cannot be read. */
    private static SegmentInfos segments(Path folder, Directory directory) throws IOException {
        try {
            return SegmentList.read(directory);
        } catch (IndexFormatTooNewException e) {
            throw IndexFailure.otherLucene(folder, true, e);
        } catch (IndexFormatTooOldException | IllegalArgumentException e) {
            throw IndexFailure.otherLucene(folder, SegmentList.isOfNewerLucene(directory), e);
        }
    }

    /**
     * Checks all files of a commit in about the time that opening them takes: the end of each file, and every byte of
     * small files. This finds files that were truncated, replaced or not fully written, but not a changed byte in the
     * middle of a large file.
     */
    private static void checkQuickly(Directory directory, SegmentInfos commit) throws IOException {
        for (String file : commit.files(true)) {
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                if (in.length() < SMALL) {
                    CodecUtil.checksumEntireFile(in);
                } else {
                    CodecUtil.retrieveChecksum(in);
                }
            }
        }
    }

    /** Whether a folder holds files other than a lock and the remains of an interrupted first run. */
    static boolean holdsForeignFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> FileName.of(name)
                            .filter(ours -> OWN_KINDS.contains(ours.kind()))
                            .isEmpty());
        }
    }
}
