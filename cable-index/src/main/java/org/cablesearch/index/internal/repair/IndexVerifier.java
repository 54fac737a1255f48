package org.cablesearch.index.internal.repair;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.result.VerifyReportRecord;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.store.SegmentList;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;

/** Checks an index: every file by Lucene's own check, then every cable by reading it back. */
public final class IndexVerifier {

    private static final int MOST_PROBLEMS = 100;

    /** How much of the work is to read the files; measured, with the files in memory. */
    private static final double FILES = .25;

    /** Of an index that is written meanwhile. */
    private static final int MOST_TRIES = 10;

    private final Progress progress;
    private final List<String> problems = new ArrayList<>();
    private long cables;
    private long paragraphs;

    private IndexVerifier(Progress progress) {
        this.progress = progress;
    }

    /**
     * Checks the last commit, without a lock. A writer may take its files away meanwhile, once it has made another commit;
     * then that is checked.
     *
     * @throws org.cablesearch.index.CableIndexException if there is no index in the folder, or of another version
     */
    public static VerifyReport verify(Path folder, Progress progress) throws IOException {
        for (int tries = 1; ; tries++) {
            IndexVerifier verifier = new IndexVerifier(progress);
            try (Directory directory = IndexFolder.openForCheck(folder)) {
                long commit = SegmentInfos.getLastCommitGeneration(directory);
                verifier.check(directory);
                boolean moved = SegmentInfos.getLastCommitGeneration(directory) != commit;
                if (verifier.problems.isEmpty() || !moved) {
                    return verifier.result();
                }
            }
            if (tries == MOST_TRIES) {
                verifier.report("the index was written all the while, so a file that is missing may just be an old one;"
                        + " verify it again when nothing writes to it");
                return verifier.result();
            }
        }
    }

    private void check(Directory directory) throws IOException {
        checkChecksums(directory);
        checkMeaning(directory);
        checkCables(directory);
    }

    private VerifyReport result() {
        return new VerifyReportRecord(cables, paragraphs, problems);
    }

    /** Names each file that is not what was written. */
    private void checkChecksums(Directory directory) throws IOException {
        Collection<String> files;
        try {
            files = SegmentList.read(directory).files(true);
        } catch (IOException e) {
            reportDamage(e);
            return;
        }
        int checked = 0;
        for (String file : files) {
            progress.at(0, FILES * checked++ / files.size());
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(in);
            } catch (IOException e) {
                reportDamage(e);
            }
        }
    }

    private void reportDamage(IOException e) throws IOException {
        if (!Damage.isMeantBy(e)) {
            throw e;
        }
        report(Damage.text(e));
    }

    /** Lucene's own check of what the files say; told only where their checksums are right. */
    private void checkMeaning(Directory directory) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        // Reading alone does no harm beside a writer, so the check is given a lock that locks nothing.
        try (CheckIndex check = new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "verify"))) {
            check.setInfoStream(new PrintStream(log, false, StandardCharsets.UTF_8));
            if (!check.checkIndex().clean && problems.isEmpty()) {
                log.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("FAILED") || line.contains("ERROR") || line.contains("Exception"))
                        .map(String::strip)
                        .forEach(this::report);
                if (problems.isEmpty()) {
                    report("a segment is damaged");
                }
            }
        }
    }

    private void checkCables(Directory directory) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                checkSegment(leaf, reader.maxDoc());
            }
        } catch (IOException | RuntimeException | AssertionError | OutOfMemoryError e) {
            // Bytes that mean nothing may make Lucene throw anything, or ask for any amount of memory.
            if (problems.isEmpty()) {
                report("the cables cannot be read: " + e.getMessage());
            }
        }
    }

    private void checkSegment(LeafReaderContext context, int documents) throws IOException {
        LeafReader leaf = context.reader();
        Bits live = leaf.getLiveDocs();
        NumericDocValues isCable = leaf.getNumericDocValues(IndexSchema.CABLE);
        StoredFields stored = leaf.storedFields();
        List<Paragraph> block = new ArrayList<>();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            boolean endsBlock = isCable != null && isCable.advanceExact(doc);
            if (live == null || live.get(doc)) {
                BytesRef record = stored.document(doc).getBinaryValue(IndexSchema.RECORD);
                if (endsBlock) {
                    checkCable(record, block, doc);
                } else {
                    block.add(CableCodec.decodeParagraph(record));
                }
            }
            if (endsBlock) {
                block.clear();
                progress.at(cables, FILES + (1 - FILES) * (context.docBase + doc + 1) / documents);
            }
        }
        if (!block.isEmpty()) {
            report(block.size() + " paragraphs at the end of segment " + leaf + " belong to no cable");
        }
    }

    private void checkCable(BytesRef record, List<Paragraph> block, int doc) {
        try {
            Cable cable = CableCodec.decode(record, block);
            cables++;
            paragraphs += cable.paragraphs().size();
        } catch (RuntimeException e) {
            report("the cable in document " + doc + " cannot be read back: " + e.getMessage());
        }
    }

    private void report(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
