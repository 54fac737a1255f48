// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Version;
import org.cablesearch.index.internal.store.FileName.Kind;

/**
 * A folder in which a writer creates a new index beside an old one. The writer sees only its own files, which have
 * names that the old index does not use, so damaged old files cannot disturb it. Its first commit replaces the old
 * index.
 */
public final class NewIndexDirectory extends FilterDirectory {

    /**
     * The empty list of segments with which the new index begins. It is in memory, because on disk it would replace the
     * old index.
     */
    private final ByteBuffersDirectory start = new ByteBuffersDirectory();

    /**
     * The files of the new index. Lucene's TrackingDirectoryWrapper also records them, but copies its set without a
     * lock, and merges create files meanwhile.
     */
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private final IndexDirectoryView folder;
    /** The files of the old index. */
    private final List<String> old;

    /** Starts a new index in a folder whose lock the caller holds. */
    public NewIndexDirectory(IndexDirectoryView folder) throws IOException {
        super(folder);
        this.folder = folder;
        this.old = Arrays.stream(folder.listAll())
                .filter(file -> !FileName.is(Kind.LOCK, file))
                .toList();
        SegmentInfos empty = new SegmentInfos(Version.LATEST.major);
        empty.counter = folder.highestSegment() + 1;
        empty.setNextWriteGeneration(folder.highestCommit() + 1);
        empty.commit(start);
    }

    private static boolean isList(String file) {
        return FileName.is(Kind.LIST, file) || FileName.is(Kind.PENDING, file);
    }

    /** Reads back everything that was written, and throws if any of it differs. */
    public void check() throws IOException {
        for (String file : made) {
            try (IndexInput in = openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(in);
            }
        }
    }

    /** Deletes the old index. If a file cannot be deleted, readers ignore it, and the next writer tries again. */
    public void deleteOld() throws IOException {
        delete(old);
        try {
            folder.deleteLeftovers();
        } catch (IOException e) {
            // The next writer tries again.
        }
    }

    /**
     * Deletes the new index, beginning with its copies, which without a list look like a damaged index, and then its
     * list of segments: without it, readers ignore the other files.
     */
    public void deleteNew() throws IOException {
        delete(made);
    }

    private void delete(Collection<String> files) throws IOException {
        List<String> listsFirst = files.stream()
                .sorted(Comparator.comparing((String file) -> !FileName.is(Kind.RECOVERY_COPY, file))
                        .thenComparing(file -> !isList(file)))
                .toList();
        for (String file : listsFirst) {
            try {
                in.deleteFile(file);
            } catch (IOException e) {
                if (isList(file) && Arrays.asList(in.listAll()).contains(file)) {
                    return;
                }
            }
        }
    }

    @Override
    public String[] listAll() throws IOException {
        return Stream.concat(Arrays.stream(start.listAll()), made.stream())
                .sorted()
                .toArray(String[]::new);
    }

    private boolean isStart(String name) throws IOException {
        return Arrays.asList(start.listAll()).contains(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        IndexOutput out = super.createOutput(name, context);
        made.add(name);
        return out;
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        IndexOutput out = super.createTempOutput(prefix, suffix, context);
        made.add(out.getName());
        return out;
    }

    @Override
    public void rename(String source, String target) throws IOException {
        super.rename(source, target);
        made.remove(source);
        made.add(target);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        if (isStart(name)) {
            start.deleteFile(name);
        } else {
            super.deleteFile(name);
            made.remove(name);
        }
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return isStart(name) ? start.openInput(name, context) : super.openInput(name, context);
    }

    /** Returns a lock that locks nothing, because the caller holds the lock of the folder. */
    @Override
    public Lock obtainLock(String name) throws IOException {
        return NoLockFactory.INSTANCE.obtainLock(in, name);
    }
}
