package org.cablesearch.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.cablesearch.index.internal.repair.IndexCounter;
import org.cablesearch.index.internal.repair.IndexRebuilder;
import org.cablesearch.index.internal.repair.IndexVerifier;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;

/**
 * An index of cables, open for writing. Only one writer can have a folder at a time; readers need no permission.
 *
 * <pre>{@code
 * try (CableIndex index = CableIndex.open(Path.of("my-index"))) {
 *     index.addAll(cables);
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. What was added is on disk after {@link #commit()}, {@link #close()}, or the
 * {@linkplain IndexOptions#commitInterval() commit interval}, whichever comes first; a crash loses at most what came
 * later, and leaves the index as it was at the last commit.
 */
public interface CableIndex extends AutoCloseable {

    /**
     * Opens the index in a folder, or begins one in a folder that is absent or empty.
     *
     * @throws CableIndexException if the folder holds something else, if another writer has the index, or if it is of
     *     another version or damaged
     * @throws IOException if the disk fails
     */
    static CableIndex open(Path folder) throws IOException {
        return open(folder, IndexOptions.DEFAULT);
    }

    /**
     * Opens an index as {@link #open(Path)} does, with options.
     *
     * @throws CableIndexException as {@link #open(Path)}
     * @throws IOException if the disk fails
     */
    static CableIndex open(Path folder, IndexOptions options) throws IOException {
        return LuceneCableIndex.open(folder, options);
    }

    /**
     * Checks every file and every cable of an index. Reads the last commit and needs no lock, so a writer may go on.
     *
     * @throws CableIndexException if there is no index in the folder
     * @throws IOException if the disk fails
     */
    static VerifyReport verify(Path folder) throws IOException {
        return verify(folder, Progress.NONE);
    }

    /**
     * Checks an index as {@link #verify(Path)} does.
     *
     * @param progress is told how many cables were checked
     * @throws CableIndexException as {@link #verify(Path)}
     * @throws IOException if the disk fails
     */
    static VerifyReport verify(Path folder, Progress progress) throws IOException {
        return IndexVerifier.verify(folder, progress);
    }

    /**
     * Counts what an index holds. Reads the last commit and needs no lock, so a writer may go on.
     *
     * @throws CableIndexException if there is no index in the folder, or one of another version or damaged
     * @throws IOException if the disk fails
     */
    static IndexStats stats(Path folder) throws IOException {
        return IndexCounter.count(folder);
    }

    /**
     * Makes an index anew from the cables that are stored in it, without the files they were read from: one that is of
     * another version, or damaged. The new index takes the place of the old one at once, at the end: whatever ends a rebuild
     * early, the old one is there. So the disk needs room for both.
     *
     * <p>Of a damaged index, every cable is kept of which the record is sound; the report says what could not be saved.
     *
     * @param progress is told how many cables were taken over; what it throws ends the rebuild
     * @throws CableIndexException if there is no index in the folder, if another writer has it, if nothing could be saved, or
     *     if the disk fails; the index is then as it was
     * @throws IOException if the folder cannot be opened
     */
    static RebuildReport rebuild(Path folder, Progress progress) throws IOException {
        return IndexRebuilder.rebuild(folder, progress);
    }

    /**
     * Adds a cable: a new one, or in place of the one with its {@linkplain Cable#id() id}. Nothing is written if the
     * index has the same cable.
     *
     * @param source where the cable was read, for messages; stored with it
     * @throws IllegalArgumentException if the id or the canonical id is longer than 512 characters
     * @throws IOException if the disk fails; the cable is then not added, and no cable that was committed is lost
     */
    AddResult add(Cable cable, String source) throws IOException;

    /**
     * Adds cables in order, and commits.
     *
     * @return how many were added, replaced and unchanged
     * @throws IllegalArgumentException as {@link #add}
     * @throws IOException as {@link #add}
     */
    default AddSummary addAll(Stream<Cable> cables) throws IOException {
        AddSummary summary = AddSummary.NONE;
        for (Iterator<Cable> all = cables.iterator(); all.hasNext(); ) {
            summary = summary.plus(add(all.next(), "").outcome());
        }
        commit();
        return summary;
    }

    /**
     * Puts on disk what was added, all or nothing.
     *
     * @throws IOException if the disk fails; what was committed before stays
     */
    void commit() throws IOException;

    /**
     * Commits, and brings the parts together in which the index lies on disk: after much was added, searches are up to twice as
     * fast with one part, and it is some hundredths smaller. Takes a fifth of the time that adding took, and room for a second
     * index meanwhile. Does nothing where one part holds four fifths of it, so it can be called after every run.
     *
     * @throws IOException if the disk fails; what was committed stays, whatever ends a merge early
     */
    void merge() throws IOException;

    /**
     * Commits and gives the folder free for another writer.
     *
     * @throws IOException if the disk fails
     */
    @Override
    void close() throws IOException;
}
