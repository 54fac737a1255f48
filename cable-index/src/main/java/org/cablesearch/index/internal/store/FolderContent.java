// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.cablesearch.index.internal.store.FileName.Kind;

/**
 * The content of the folder of an index.
 *
 * @param shown the files of the index
 * @param last the list of its last commit, which is also among {@code shown}
 * @param others the lists and copies of other commits, of this or another index
 * @param strays the files and folders that no index has
 */
record FolderContent(
        Directory folder, List<String> shown, Optional<String> last, List<String> others, List<String> strays) {

    /** The maximum size of a list of segments in bytes; real ones are far smaller. */
    private static final int MAX_LIST = 1 << 20;

    /** Reads a folder. */
    static FolderContent of(Directory folder) throws IOException {
        List<String> shown = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        List<String> recoveryCopies = new ArrayList<>();
        List<String> strays = new ArrayList<>();
        for (String file : folder.listAll()) {
            Optional<FileName> name = FileName.of(file).filter(ours -> isFile(folder, file));
            List<String> of = name.isEmpty()
                    ? strays
                    : switch (name.get().kind()) {
                        case LIST -> lists;
                        case RECOVERY_COPY -> recoveryCopies;
                        case PENDING, SEGMENT, LOCK -> shown;
                    };
            of.add(file);
        }
        Optional<String> last = last(folder, lists);
        if (last.isPresent() && isOutdated(folder, last.get(), shown, recoveryCopies)) {
            last = Optional.empty();
        }
        last.ifPresent(list -> {
            lists.remove(list);
            shown.add(list);
            String recoveryCopy = FileName.recoveryCopy(number(list));
            if (recoveryCopies.remove(recoveryCopy)) {
                shown.add(recoveryCopy);
            }
        });
        if (last.isEmpty()) {
            // The list of the last commit is missing; any of the copies may replace it.
            shown.addAll(recoveryCopies);
            recoveryCopies.clear();
        }
        List<String> others =
                Stream.concat(lists.stream(), recoveryCopies.stream()).toList();
        return new FolderContent(folder, shown, last, others, strays);
    }

    /** Whether a name is that of a file, or of a link to a file that is kept elsewhere; not of a folder or a device. */
    private static boolean isFile(Directory folder, String name) {
        return !(FilterDirectory.unwrap(folder) instanceof FSDirectory disk)
                || Files.isRegularFile(disk.getDirectory().resolve(name));
    }

    static long number(String file) {
        return FileName.of(file).orElseThrow().number();
    }

    /**
     * The list of the last commit: the newest list whose segments are all here. A newer list came from elsewhere or
     * from a commit that failed, unless it lists no segments and belongs to this index. If no list has all its segments
     * here, the index is damaged; the last commit is then the newest with at least one of its segments here or, if
     * there is none, the newest.
     */
    private static Optional<String> last(Directory folder, List<String> lists) throws IOException {
        List<String> newestFirst = lists.stream()
                .sorted(Comparator.comparingLong(FolderContent::number).reversed())
                .toList();
        if (newestFirst.size() < 2) {
            return newestFirst.stream().findFirst();
        }
        List<String> empty = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        for (String list : newestFirst) {
            Optional<SegmentInfos> commit = readable(folder, list);
            int here = commit.isPresent() ? countHere(folder, commit.get()) : 0;
            if (commit.isPresent() && commit.get().size() == 0) {
                empty.add(list);
            } else if (here > 0 && here == commit.get().size()) {
                for (String newer : empty) {
                    if (isOfIndex(commit.get(), id(folder, newer))) {
                        return Optional.of(newer);
                    }
                }
                return Optional.of(list);
            } else if (here > 0) {
                partly.add(list);
            }
        }
        return Stream.of(partly, empty, newestFirst).flatMap(List::stream).findFirst();
    }

    /**
     * Whether there are copies of a later commit of the same index, and all files of that commit, but not its list: an
     * older list was put back. While a commit is being written, its list is pending.
     */
    private static boolean isOutdated(Directory folder, String list, List<String> shown, List<String> recoveryCopies)
            throws IOException {
        for (String recoveryCopy : recoveryCopies) {
            long number = number(recoveryCopy);
            if (number > number(list) && isWithoutList(folder, recoveryCopy)) {
                RecoveringDirectory copies =
                        RecoveringDirectory.of(folder, number).preferringCopies();
                Optional<SegmentInfos> later = commit(copies, FileName.list(number));
                if (later.isPresent()
                        && shown.containsAll(later.get().files(false))
                        && countHere(folder, later.get()) == later.get().size()
                        && isOfIndex(later.get(), id(folder, list))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Looks again, file by file, since a listing of the folder may miss a file that is renamed meanwhile. The order matters: a
     * commit renames its pending list, and a later commit deletes the list before the copy.
     */
    private static boolean isWithoutList(Directory folder, String recoveryCopy) throws IOException {
        long number = number(recoveryCopy);
        return !isThere(folder, FileName.pending(number))
                && !isThere(folder, FileName.list(number))
                && isThere(folder, recoveryCopy);
    }

    /** Whether a folder has a file, which may be hidden. */
    static boolean isThere(Directory folder, String file) throws IOException {
        try {
            folder.fileLength(file);
            return true;
        } catch (NoSuchFileException | FileNotFoundException e) {
            return false;
        }
    }

    private static boolean isOfIndex(SegmentInfos commit, Optional<String> id) {
        return id.isPresent() && id.equals(CommitData.index(commit.getUserData()));
    }

    /** A commit, if its list, or the copy of that, can be read. */
    private static Optional<SegmentInfos> readable(Directory folder, String list) throws IOException {
        Optional<SegmentInfos> commit = commit(folder, list);
        return commit.isPresent() ? commit : commit(RecoveringDirectory.of(folder, number(list)), list);
    }

    private static Optional<SegmentInfos> commit(Directory folder, String list) throws IOException {
        try {
            return Optional.of(SegmentList.read(folder, list));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw e;
        } catch (IOException e) {
            // A failing disk must not make an older commit appear to be the last one.
            Damage.require(e);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a folder has at least one of a commit's segments, or the commit has none. */
    static boolean areHere(Directory folder, SegmentInfos commit) throws IOException {
        return commit.size() == 0 || countHere(folder, commit) > 0;
    }

    /** Number of a commit's segments that have a file in a folder. */
    private static int countHere(Directory folder, SegmentInfos commit) throws IOException {
        int count = 0;
        for (SegmentCommitInfo segment : commit) {
            count += isHere(folder, segment) ? 1 : 0;
        }
        return count;
    }

    private static boolean isHere(Directory folder, SegmentCommitInfo segment) throws IOException {
        Optional<SegmentId> id = Optional.of(SegmentId.of(segment.info));
        for (String file : segment.files()) {
            if (SegmentId.of(folder, file).equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** The id of the index to which a list belongs. */
    private static Optional<String> id(Directory folder, String list) throws IOException {
        return readable(folder, list).flatMap(commit -> CommitData.index(commit.getUserData()));
    }

    /** The lists and copies of earlier commits of this index, and of later ones whose segments are not here. */
    List<String> leftovers() throws IOException {
        Optional<String> id = last.isPresent() && !others.isEmpty() ? id(folder, last.get()) : Optional.empty();
        List<String> left = new ArrayList<>();
        if (id.isPresent()) {
            for (String file : others) {
                if (isLeftover(file, id.get())) {
                    left.add(file);
                }
            }
        }
        return left;
    }

    /** Whether a list, finished or not, names an index by its id. */
    static boolean names(Directory folder, String list, String id) throws IOException {
        try (IndexInput bytes = folder.openInput(list, IOContext.READONCE)) {
            return names(bytes, id);
        }
    }

    private static boolean names(IndexInput bytes, String id) throws IOException {
        byte[] start = new byte[(int) Math.min(bytes.length(), MAX_LIST)];
        bytes.readBytes(start, 0, start.length);
        return new String(start, StandardCharsets.ISO_8859_1).contains(id);
    }

    /** Whether a list or copy belongs to the index with an id; unfinished copies count as belonging to it. */
    private boolean isLeftover(String file, String id) throws IOException {
        try (IndexInput bytes = folder.openInput(file, IOContext.READONCE)) {
            return bytes.length() == 0
                    || names(bytes, id)
                    || (FileName.is(Kind.RECOVERY_COPY, file) && RecoveryCopy.isUnfinished(bytes));
        } catch (NoSuchFileException | FileNotFoundException e) {
            // The file was deleted in the meantime.
            return false;
        }
    }
}
