package org.cablesearch.index.internal.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.cablesearch.index.internal.store.FileName.Kind;

/**
 * The folder of an index as Lucene should see it: the files of its last commit, and the remains of an unfinished one.
 * Other files, folders, and lists whose segments are missing are hidden.
 */
public final class OwnFiles extends FilterDirectory {

    /** The maximum size of a list of segments in bytes; real ones are far smaller. */
    private static final int MAX_LIST = 1 << 20;

    /** The last lock obtained. */
    private volatile Optional<Lock> lock = Optional.empty();

    private OwnFiles(Directory folder) {
        super(folder);
    }

    /** The files of the index in a folder. */
    public static OwnFiles of(Directory folder) {
        return folder instanceof OwnFiles own ? own : new OwnFiles(folder);
    }

    /**
     * The content of a folder.
     *
     * @param shown the files of the index
     * @param last the list of its last commit, which is also among {@code shown}
     * @param others the lists and copies of other commits, of this or another index
     * @param strays the files and folders that no index has
     */
    private record Content(List<String> shown, Optional<String> last, List<String> others, List<String> strays) {}

    private Content content() throws IOException {
        List<String> shown = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        List<String> spares = new ArrayList<>();
        List<String> strays = new ArrayList<>();
        for (String file : in.listAll()) {
            Optional<FileName> name = FileName.of(file).filter(ours -> isFile(file));
            List<String> of = name.isEmpty()
                    ? strays
                    : switch (name.get().kind()) {
                        case LIST -> lists;
                        case SPARE -> spares;
                        case PENDING, SEGMENT, LOCK -> shown;
                    };
            of.add(file);
        }
        Optional<String> last = last(lists);
        if (last.isPresent() && isOutdated(last.get(), shown, spares)) {
            last = Optional.empty();
        }
        last.ifPresent(list -> {
            lists.remove(list);
            shown.add(list);
            String spare = FileName.spare(number(list));
            if (spares.remove(spare)) {
                shown.add(spare);
            }
        });
        if (last.isEmpty()) {
            // The list of the last commit is missing; any of the copies may replace it.
            shown.addAll(spares);
            spares.clear();
        }
        List<String> others = Stream.concat(lists.stream(), spares.stream()).toList();
        return new Content(shown, last, others, strays);
    }

    /** Whether a name is that of a file, or of a link to a file that is kept elsewhere; not of a folder or a device. */
    private boolean isFile(String name) {
        return !(FilterDirectory.unwrap(in) instanceof FSDirectory folder)
                || Files.isRegularFile(folder.getDirectory().resolve(name));
    }

    private static long number(String file) {
        return FileName.of(file).orElseThrow().number();
    }

    /**
     * The list of the last commit: the newest list whose segments are all here. A newer list came from elsewhere or
     * from a commit that failed, unless it lists no segments and belongs to this index. If no list has all its segments
     * here, the index is damaged; the last commit is then the newest with at least one of its segments here or, if
     * there is none, the newest.
     */
    private Optional<String> last(List<String> lists) throws IOException {
        List<String> newestFirst = lists.stream()
                .sorted(Comparator.comparingLong(OwnFiles::number).reversed())
                .toList();
        if (newestFirst.size() < 2) {
            return newestFirst.stream().findFirst();
        }
        List<String> empty = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        for (String list : newestFirst) {
            Optional<SegmentInfos> commit = commit(list);
            int here = commit.isPresent() ? countHere(in, commit.get()) : 0;
            if (commit.isPresent() && commit.get().size() == 0) {
                empty.add(list);
            } else if (here > 0 && here == commit.get().size()) {
                Optional<String> id = CommitData.index(commit.get().getUserData());
                for (String newer : empty) {
                    if (id.isPresent() && id.equals(id(newer))) {
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
    private boolean isOutdated(String list, List<String> shown, List<String> spares) throws IOException {
        for (String spare : spares) {
            long number = number(spare);
            if (number > number(list) && isWithoutList(spare)) {
                MendedDirectory copies = MendedDirectory.of(in, number).preferringCopies();
                Optional<SegmentInfos> later = commit(copies, FileName.list(number));
                if (later.isPresent()
                        && shown.containsAll(later.get().files(false))
                        && countHere(in, later.get()) == later.get().size()
                        && isOfIndex(later.get(), id(list))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Looks again, because a list that was renamed while the folder was read may have been missed. */
    private boolean isWithoutList(String spare) throws IOException {
        List<String> now = Arrays.asList(in.listAll());
        long number = number(spare);
        return now.contains(spare) && !now.contains(FileName.list(number)) && !now.contains(FileName.pending(number));
    }

    private static boolean isOfIndex(SegmentInfos commit, Optional<String> id) {
        return id.isPresent() && id.equals(CommitData.index(commit.getUserData()));
    }

    /** A commit, if its list, or the copy of that, can be read. */
    private Optional<SegmentInfos> commit(String list) throws IOException {
        Optional<SegmentInfos> commit = commit(in, list);
        return commit.isPresent() ? commit : commit(MendedDirectory.of(in, number(list)), list);
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

    /** How many of a commit's segments have a file in a folder. */
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
    private Optional<String> id(String list) throws IOException {
        return commit(list).flatMap(commit -> CommitData.index(commit.getUserData()));
    }

    /** The lists and copies of earlier commits of this index, and of later ones whose segments are not here. */
    private List<String> leftovers(Content content) throws IOException {
        Optional<String> id = content.last().isPresent() && !content.others().isEmpty()
                ? id(content.last().get())
                : Optional.empty();
        List<String> left = new ArrayList<>();
        if (id.isPresent()) {
            for (String file : content.others()) {
                if (isLeftover(file, id.get())) {
                    left.add(file);
                }
            }
        }
        return left;
    }

    /** Whether a list or copy belongs to the index with an id; unfinished copies count as belonging to it. */
    private boolean isLeftover(String file, String id) throws IOException {
        try (IndexInput bytes = in.openInput(file, IOContext.READONCE)) {
            byte[] start = new byte[(int) Math.min(bytes.length(), MAX_LIST)];
            bytes.readBytes(start, 0, start.length);
            return start.length == 0
                    || new String(start, StandardCharsets.ISO_8859_1).contains(id)
                    || (FileName.is(Kind.SPARE, file) && Spare.isUnfinished(bytes));
        } catch (NoSuchFileException | FileNotFoundException e) {
            // The file was deleted in the meantime.
            return false;
        }
    }

    @Override
    public String[] listAll() throws IOException {
        return content().shown().stream().sorted().toArray(String[]::new);
    }

    /** The files and folders that are in the folder but do not belong to this index, in order. */
    public List<String> strays() throws IOException {
        Content content = content();
        List<String> leftovers = leftovers(content);
        return Stream.concat(
                        content.strays().stream(), content.others().stream().filter(file -> !leftovers.contains(file)))
                .sorted()
                .toList();
    }

    /** The lists and copies of later commits of this index whose segments are not here, in order. */
    public List<String> later() throws IOException {
        Content content = content();
        // An active writer writes the copies of its next commit before the commit.
        long next = content.last().map(OwnFiles::number).orElse(-1L) + 1;
        return leftovers(content).stream()
                .filter(file -> number(file) > next || (number(file) == next && FileName.is(Kind.LIST, file)))
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

    /** The commits whose copies are here, newest first. */
    List<Long> copied() throws IOException {
        return Arrays.stream(listAll())
                .filter(file -> FileName.is(Kind.SPARE, file))
                .map(OwnFiles::number)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Deletes the files that earlier commits left. The caller must hold the lock of the index. */
    public void deleteLeftovers() throws IOException {
        for (String file : leftovers(content())) {
            in.deleteFile(file);
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
            new SpareWriter().write(this, last.getSegmentsFileName(), last.getLastGeneration());
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
