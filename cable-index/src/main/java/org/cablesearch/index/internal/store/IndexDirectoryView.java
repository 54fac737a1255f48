// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.store.FileName.Kind;

/**
 * The folder of an index as Lucene should see it: the files of its last commit, and the remains of an unfinished one.
 * Other files, folders, and lists whose segments are missing are hidden.
 */
public final class IndexDirectoryView extends FilterDirectory {

    /** Maximum attempts while a writer changes the index. */
    private static final int MAX_TRIES = 10;

    /** The last lock obtained. */
    private volatile Optional<Lock> lock = Optional.empty();

    private IndexDirectoryView(Directory folder) {
        super(folder);
    }

    /** The files of the index in a folder. */
    public static IndexDirectoryView of(Directory folder) {
        return folder instanceof IndexDirectoryView own ? own : new IndexDirectoryView(folder);
    }

    @Override
    public String[] listAll() throws IOException {
        return FolderContent.of(in).shown().stream().sorted().toArray(String[]::new);
    }

    /** Other content of the folder: files and folders that do not belong to this index, by name. */
    public List<String> strays() throws IOException {
        FolderContent content = FolderContent.of(in);
        List<String> leftovers = content.leftovers();
        return Stream.concat(
                        content.strays().stream(), content.others().stream().filter(file -> !leftovers.contains(file)))
                .sorted()
                .toList();
    }

    /** The lists and copies of later commits of this index whose segments are not here, in order. */
    public List<String> later() throws IOException {
        FolderContent content = FolderContent.of(in);
        // An active writer writes the copies of its next commit before the commit.
        long next = content.last().map(FolderContent::number).orElse(-1L) + 1;
        return content.leftovers().stream()
                .filter(file -> FolderContent.number(file) > next
                        || (FolderContent.number(file) == next && FileName.is(Kind.LIST, file)))
                .sorted()
                .toList();
    }

    /**
     * The parts of segments that are not in a commit, in order: left by a running or stopped load, or from elsewhere.
     */
    public List<String> partsOutside(SegmentInfos commit) throws IOException {
        Collection<String> files = commit.files(true);
        return Arrays.stream(listAll())
                .filter(file -> FileName.is(Kind.SEGMENT, file) && !files.contains(file))
                .toList();
    }

    /**
     * Runs a task that opens files of the last commit, and runs it again if a writer commits meanwhile, which may delete
     * these files.
     */
    <T> T atOneCommit(IOSupplier<T> task) throws IOException {
        for (int tries = 1; ; tries++) {
            long commit = SegmentInfos.getLastCommitGeneration(this);
            try {
                return task.get();
            } catch (CableIndexException e) {
                throw e;
            } catch (IOException e) {
                if (tries == MAX_TRIES || SegmentInfos.getLastCommitGeneration(this) == commit) {
                    throw e;
                }
            }
        }
    }

    /** The commits whose copies are here, newest first. */
    List<Long> copied() throws IOException {
        return Arrays.stream(listAll())
                .filter(file -> FileName.is(Kind.RECOVERY_COPY, file))
                .map(FolderContent::number)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Deletes the files that earlier commits left. The caller must hold the lock of the index. */
    public void deleteLeftovers() throws IOException {
        for (String file : FolderContent.of(in).leftovers()) {
            in.deleteFile(file);
        }
    }

    /** Deletes a file, which may be hidden, if the folder has it. */
    void deleteIfHere(String name) throws IOException {
        if (FolderContent.isThere(in, name)) {
            in.deleteFile(name);
        }
    }

    /**
     * Deletes the files of an index that are not among those of its last commit. If one cannot be deleted, readers ignore
     * it. The caller must hold the lock of the index.
     */
    void deleteAllBut(Set<String> commit) {
        try {
            // Lists first: without its list, an earlier commit does not exist.
            deleteLeftovers();
            for (String file : listAll()) {
                if (!commit.contains(file) && !FileName.is(Kind.LOCK, file)) {
                    in.deleteFile(file);
                }
            }
        } catch (IOException e) {
            // The next writer tries again.
        }
    }

    /**
     * Prepares the folder for a writer: deletes what earlier commits left, and makes the numbers of later segments and
     * commits higher than those in the names of strays, so that names never clash. Takes the lock.
     */
    public void prepareForWriter() throws IOException {
        if (SegmentInfos.getLastCommitGeneration(this) < 0) {
            return;
        }
        try (Lock held = obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            held.ensureValid();
            // Copies of an unfinished commit go before Lucene deletes its list, without which they look like a damaged
            // index.
            deleteLeftovers();
            skipNumbersOfStrays();
        }
    }

    private void skipNumbersOfStrays() throws IOException {
        List<String> strays = strays();
        long strayCommit = highest(strays, false);
        long straySegment = highest(strays, true);
        if (strayCommit + straySegment == 0) {
            return;
        }
        SegmentInfos last = SegmentList.read(this);
        long commit = Math.max(last.getGeneration(), strayCommit);
        long segment = Math.max(last.counter, straySegment + 1);
        if (commit > last.getGeneration() || segment > last.counter) {
            last.counter = segment;
            last.setNextWriteGeneration(commit);
            last.changed();
            last.commit(this);
            new RecoveryCopyWriter().write(this, last.getSegmentsFileName(), last.getLastGeneration());
        }
    }

    /** The highest segment number in the names of all files and folders, including strays. */
    long highestSegment() throws IOException {
        return highest(List.of(in.listAll()), true);
    }

    /** The highest commit number in the names of all files and folders, including strays. */
    long highestCommit() throws IOException {
        return highest(List.of(in.listAll()), false);
    }

    private static long highest(List<String> files, boolean ofSegments) {
        return files.stream()
                .flatMap(file -> FileName.of(file).stream())
                .filter(name -> (name.kind() == Kind.SEGMENT) == ofSegments)
                .mapToLong(FileName::number)
                .max()
                .orElse(0);
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        Lock obtained = super.obtainLock(name);
        lock = Optional.of(obtained);
        return obtained;
    }

    /**
     * Checks that the lock is still held.
     *
     * @throws IOException if it is not: another program deleted or replaced its file
     */
    public void requireLock() throws IOException {
        lock.orElseThrow().ensureValid();
    }

    /** Renames a file. A network disk may report a failure although it renamed the file. */
    @Override
    public void rename(String source, String target) throws IOException {
        try {
            super.rename(source, target);
        } catch (IOException e) {
            List<String> now = Arrays.asList(in.listAll());
            if (now.contains(source) || !now.contains(target)) {
                throw e;
            }
        }
    }
}
