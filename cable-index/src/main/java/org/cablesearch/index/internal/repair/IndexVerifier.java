package org.cablesearch.index.internal.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.store.MendedDirectory;
import org.cablesearch.index.internal.store.OwnFiles;
import org.cablesearch.index.internal.store.SegmentList;
import org.cablesearch.index.internal.store.SpareWriter;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.model.Progress;

/** Checks an index: the checksum of every file, then Lucene's structures, then every cable by reading it back. */
public final class IndexVerifier {

    private static final int MAX_PROBLEMS = 100;

    /** The share of the work spent reading files; measured with the files cached in memory. */
    private static final double FILES = .25;

    /** For an index that is being written. */
    private static final int MAX_TRIES = 10;

    private final Progress progress;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> damaged = new HashSet<>();
    private long cables;
    private long paragraphs;

    private IndexVerifier(Progress progress) {
        this.progress = progress;
    }

    /**
     * Checks the last commit, without a lock. If a writer commits again and deletes its files meanwhile, checks the new
     * commit.
     *
     * @throws org.cablesearch.index.CableIndexException if there is no index in the folder, or of another version
     */
    public static VerifyReport verify(Path folder, Progress progress) throws IOException {
        return verify(() -> IndexFolder.openForCheck(folder), progress);
    }

    /** Checks the index of a directory, which is reopened for each attempt. */
    public static VerifyReport verify(IOSupplier<? extends Directory> folder, Progress progress) throws IOException {
        for (int tries = 1; ; tries++) {
            IndexVerifier verifier = new IndexVerifier(progress);
            try (OwnFiles directory = OwnFiles.of(folder.get())) {
                long commit = SegmentInfos.getLastCommitGeneration(directory);
                verifier.check(directory);
                boolean moved = SegmentInfos.getLastCommitGeneration(directory) != commit;
                if (verifier.problems.isEmpty() || !moved) {
                    return verifier.result();
                }
            }
            if (tries == MAX_TRIES) {
                verifier.report("the index kept changing, so a missing file may just be an old one;"
                        + " verify it again when nothing is writing to it");
                return verifier.result();
            }
        }
    }

    private VerifyReport result() {
        return VerifyReport.of(cables, paragraphs, problems, notes);
    }

    private void check(OwnFiles directory) throws IOException {
        for (String stray : directory.strays()) {
            note(stray + " is not of this index, and is ignored");
        }
        for (String file : directory.later()) {
            note(file + " is of a commit that is not in this folder, and is ignored");
        }
        SegmentInfos commit;
        try {
            commit = SegmentList.read(directory);
        } catch (IOException e) {
            reportDamage(e);
            return;
        }
        for (String file : directory.beside(commit)) {
            note(file + " is not part of the last commit: a load left it, or it is not of this index");
        }
        checkFiles(directory, commit);
        if (problems.isEmpty()) {
            checkMeaning(directory);
        }
        checkCables(directory, commit);
    }

    /** Reports each file whose checksum is wrong. */
    private void checkFiles(Directory directory, SegmentInfos commit) throws IOException {
        List<String> files = new ArrayList<>(commit.files(true));
        files.add(SpareWriter.nameOf(commit));
        for (int i = 0; i < files.size(); i++) {
            progress.at(0, FILES * i / files.size());
            try (IndexInput in = directory.openInput(files.get(i), IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(in);
            } catch (IOException e) {
                reportDamage(e);
                damaged.add(files.get(i));
            }
        }
        if (damaged.isEmpty()) {
            try {
                SpareWriter.check(directory, commit);
            } catch (IOException e) {
                reportDamage(e);
            }
        }
    }

    private void reportDamage(IOException e) throws IOException {
        if (!Damage.isMeantBy(e)) {
            throw Damage.causeOf(e);
        }
        report(Damage.text(e));
    }

    /** Lucene's own check. Unless told to fail fast it catches everything, even an OutOfMemoryError. */
    private void checkMeaning(Directory directory) throws IOException {
        // Reading is safe beside a writer, so the check gets a lock that locks nothing.
        try (CheckIndex check = new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "verify"))) {
            check.setFailFast(true);
            if (!check.checkIndex().clean) {
                report("a segment is damaged");
            }
        } catch (IOException e) {
            reportDamage(e);
        } catch (RuntimeException e) {
            reportCause(e);
        }
    }

    /** The check wraps every failure, even a failing disk or an OutOfMemoryError. */
    private void reportCause(RuntimeException e) throws IOException {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                reportDamage(io);
                return;
            }
            if (cause instanceof OutOfMemoryError memory) {
                throw memory;
            }
        }
        report("a segment is damaged: " + e.getMessage());
    }

    /** The cables of all segments whose files are sound. */
    private void checkCables(Directory directory, SegmentInfos commit) throws IOException {
        int before = 0;
        for (SegmentCommitInfo segment : commit) {
            if (segment.files().stream().noneMatch(damaged::contains)) {
                checkCables(MendedDirectory.without(directory), segment, before, commit.totalMaxDoc());
            }
            before += segment.info.maxDoc();
        }
    }

    private void checkCables(MendedDirectory directory, SegmentCommitInfo segment, int before, int documents)
            throws IOException {
        try (SegmentRecords records = SegmentRecords.open(directory, segment, true)) {
            records.read((cable, document) -> {
                cables++;
                paragraphs += cable.cable().paragraphs().size();
                progress.at(cables, FILES + (1 - FILES) * (before + document + 1) / documents);
            });
        } catch (UnsavableException e) {
            report(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            reportDamage(e);
        }
    }

    private void note(String note) {
        if (notes.size() < MAX_PROBLEMS) {
            notes.add(note);
        }
    }

    private void report(String problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }
}
