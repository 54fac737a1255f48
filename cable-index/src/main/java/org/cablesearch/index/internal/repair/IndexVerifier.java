// SPDX-License-Identifier: Apache-2.0
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
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexDirectoryView;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.store.RecoveringDirectory;
import org.cablesearch.index.internal.store.RecoveryCopyWriter;
import org.cablesearch.index.internal.store.SegmentList;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.index.internal.work.Interrupts;
import org.cablesearch.model.Progress;

/** Checks an index: first the checksum of every file, then Lucene's structures, then every cable by decoding it. */
public final class IndexVerifier {

    private static final int MAX_PROBLEMS = 100;

    /** The share of the work that reading files takes, measured with cached files. */
    private static final double FILES = .25;

    /** Maximum attempts while a writer changes the index. */
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
     * Checks the last commit, without taking the lock. If a writer meanwhile commits again and deletes files, checks
     * the new commit.
     *
     * @throws org.cablesearch.index.CableIndexException if there is no index in the folder, or one of another version, or if
     *     the thread is interrupted
     */
    public static VerifyReport verify(Path folder, Progress progress) throws IOException {
        try {
            return IndexFolder.permitted(() -> verify(() -> IndexFolder.openForCheck(folder), stoppable(progress)));
        } catch (ThreadInterruptedException e) {
            throw IndexFailure.interrupted(folder, e);
        }
    }

    /** Progress that ends the check if the thread is interrupted: at the next file or cable. */
    private static Progress stoppable(Progress progress) {
        return (done, share) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new ThreadInterruptedException(new InterruptedException());
            }
            progress.at(done, share);
        };
    }

    /** Checks the index of a directory, which is reopened for each attempt. */
    public static VerifyReport verify(IOSupplier<? extends Directory> folder, Progress progress) throws IOException {
        for (int tries = 1; ; tries++) {
            IndexVerifier verifier = new IndexVerifier(progress);
            try (IndexDirectoryView directory = IndexDirectoryView.of(folder.get())) {
                long commit = SegmentInfos.getLastCommitGeneration(directory);
                verifier.check(directory);
                boolean moved = SegmentInfos.getLastCommitGeneration(directory) != commit;
                if (verifier.problems.isEmpty() || !moved) {
                    return verifier.result();
                }
            }
            if (tries == MAX_TRIES) {
                verifier.problems.add("the index kept changing, so a missing file may only be outdated;"
                        + " verify it again when nothing is writing to it");
                return verifier.result();
            }
        }
    }

    private VerifyReport result() {
        return new VerifyReport(cables, paragraphs, first(problems), first(notes));
    }

    private static List<String> first(List<String> sentences) {
        return sentences.stream().limit(MAX_PROBLEMS).toList();
    }

    private void check(IndexDirectoryView directory) throws IOException {
        for (String stray : directory.strays()) {
            notes.add(stray + " does not belong to this index and is ignored");
        }
        for (String file : directory.later()) {
            notes.add(file + " belongs to a commit that is not in this folder and is ignored");
        }
        SegmentInfos commit;
        try {
            commit = SegmentList.read(directory);
        } catch (IOException e) {
            reportDamage(e);
            return;
        }
        for (String file : directory.partsOutside(commit)) {
            notes.add(
                    file + " is not part of the last commit: it was left by a load, or does not belong to this index");
        }
        checkFiles(directory, commit);
        if (problems.isEmpty()) {
            checkStructures(directory);
        }
        checkCables(directory, commit);
    }

    /** Reports each file whose checksum is wrong. */
    private void checkFiles(Directory directory, SegmentInfos commit) throws IOException {
        List<String> files = new ArrayList<>(commit.files(true));
        files.add(RecoveryCopyWriter.nameOf(commit));
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
                RecoveryCopyWriter.check(directory, commit);
            } catch (IOException e) {
                reportDamage(e);
            }
        }
    }

    private void reportDamage(IOException e) throws IOException {
        if (!Damage.indicatesDamage(e)) {
            throw Damage.causeOf(e);
        }
        problems.add(Damage.text(e));
    }

    /**
     * Runs Lucene's own check, which fails fast; otherwise it would catch everything, even an OutOfMemoryError. No interrupt
     * reaches it: it would take one for damage, and clear it.
     */
    private void checkStructures(Directory directory) throws IOException {
        // Reading is safe while a writer is open, so the check gets a lock that locks nothing.
        try (CheckIndex check = new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "verify"))) {
            check.setFailFast(true);
            Interrupts.abandonable(() -> {
                if (!check.checkIndex().clean) {
                    problems.add("a segment is damaged");
                }
            });
        } catch (IOException e) {
            reportDamage(e);
        } catch (ThreadInterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            reportCause(e);
        }
    }

    /**
     * Reports the cause of a failed check, or throws it if it is not damage. Lucene wraps every failure, including disk
     * failures and an OutOfMemoryError.
     */
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
        problems.add("a segment is damaged: " + e.getMessage());
    }

    /** Checks the cables of all segments whose files are sound. */
    private void checkCables(Directory directory, SegmentInfos commit) throws IOException {
        int before = 0;
        for (SegmentCommitInfo segment : commit) {
            if (segment.files().stream().noneMatch(damaged::contains)) {
                checkCables(RecoveringDirectory.without(directory), segment, before, commit.totalMaxDoc());
            }
            before += segment.info.maxDoc();
        }
    }

    private void checkCables(RecoveringDirectory directory, SegmentCommitInfo segment, int before, int documents)
            throws IOException {
        try (SegmentRecords records = SegmentRecords.open(directory, segment, true)) {
            records.read((cable, document) -> {
                cables++;
                paragraphs += cable.cable().paragraphs().size();
                progress.at(cables, FILES + (1 - FILES) * (before + document + 1) / documents);
            });
        } catch (UnsavableException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            reportDamage(e);
        }
    }
}
