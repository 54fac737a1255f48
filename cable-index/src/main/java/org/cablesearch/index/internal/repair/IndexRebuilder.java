package org.cablesearch.index.internal.repair;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.repair.SegmentRecords.StoredCable;
import org.cablesearch.index.internal.result.RebuildReportRecord;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexFailure;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.store.SegmentList;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.index.internal.write.CableDocuments;
import org.cablesearch.model.Progress;

/** Makes an index anew from its stored records, in one commit. */
public final class IndexRebuilder {

    /** How many lost cables a message names. */
    private static final int MOST_NAMED = 10;

    private final Directory directory;
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();
    /** The run that added each cable so far; used only where it is not known which cables were replaced. */
    private final Map<String, Long> runs = new HashMap<>();

    private boolean keepsRuns;
    private long documents;
    private long documentsBefore;
    private long kept;
    private long lost;

    private IndexRebuilder(Directory directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Rebuilds, as {@link org.cablesearch.index.CableIndex#rebuild} says.
     *
     * @throws CableIndexException if it cannot be done; the index is then as it was
     */
    public static RebuildReport rebuild(Path folder, Progress progress) throws IOException {
        return rebuild(folder, IndexFolder.openForRebuild(folder), progress);
    }

    /** Rebuilds the index in a directory, and closes that; the folder is for messages. */
    public static RebuildReport rebuild(Path folder, Directory directory, Progress progress) throws IOException {
        try (directory) {
            return new IndexRebuilder(directory, progress).rebuild();
        } catch (CableIndexException e) {
            throw e;
        } catch (LockObtainFailedException e) {
            throw IndexFailure.locked(folder, e);
        } catch (UnsavableException e) {
            throw new CableIndexException(e.reason(), unchanged(folder, e), e.remedy(), e);
        } catch (IOException e) {
            throw new CableIndexException(
                    IndexFailure.reasonOf(e),
                    unchanged(folder, e),
                    "a rebuild needs space for a second index: remove the cause and run it again",
                    e);
        }
    }

    private static String unchanged(Path folder, IOException e) {
        return "the index in " + folder + " could not be rebuilt and is as it was: " + IndexFailure.text(e);
    }

    private RebuildReport rebuild() throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            problems.addAll(SegmentList.mend(directory, CommitData.relisted()));
        }
        // Until its first commit, a writer that begins anew leaves the last one where it is.
        IndexWriter writer = new IndexWriter(
                directory,
                IndexSchema.writerConfig(IndexOptions.DEFAULT).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
        boolean done = false;
        try {
            copy(writer);
            writer.setLiveCommitData(CommitData.current().entrySet());
            writer.commit();
            done = true;
        } finally {
            if (!done) {
                writer.rollback();
            }
        }
        writer.close();
        return new RebuildReportRecord(kept, lost, problems);
    }

    private void copy(IndexWriter writer) throws IOException {
        SegmentInfos list = SegmentInfos.readLatestCommit(directory);
        boolean relisted = CommitData.isRelisted(list.getUserData());
        documents = list.totalMaxDoc();
        List<OpenSegment> segments = new ArrayList<>();
        try {
            for (SegmentCommitInfo segment : list) {
                open(segment, relisted).ifPresent(segments::add);
            }
            keepsRuns = !segments.stream().allMatch(OpenSegment::knowsReplaced);
            // A cable of which it is known that nothing replaced it comes last, and stays.
            segments.sort(Comparator.comparing(OpenSegment::knowsReplaced).thenComparingLong(OpenSegment::number));
            for (OpenSegment segment : segments) {
                copy(segment, writer);
            }
        } finally {
            IOUtils.close(segments);
        }
        if (kept == 0 && !problems.isEmpty()) {
            throw UnsavableException.nothing(problems.getFirst());
        }
    }

    /** A segment, and whether it is known which of its cables were replaced later. */
    private record OpenSegment(SegmentCommitInfo segment, SegmentRecords records, boolean knowsReplaced)
            implements Closeable {

        String name() {
            return segment.info.name;
        }

        /** Later segments have greater numbers. */
        long number() {
            return Long.parseLong(name().substring(1), Character.MAX_RADIX);
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }

    private Optional<OpenSegment> open(SegmentCommitInfo segment, boolean relisted) throws IOException {
        try {
            SegmentRecords records = SegmentRecords.open(directory, segment);
            if (!records.knowsReplaced()) {
                problems.add("segment " + segment.info.name
                        + ": it cannot be read which of its cables were replaced; of each cable the newest was kept");
            }
            return Optional.of(new OpenSegment(segment, records, records.knowsReplaced() && !relisted));
        } catch (IOException e) {
            if (!Damage.isMeantBy(e)) {
                throw e;
            }
            long cables = SegmentCables.countCables(directory, segment);
            lost += cables;
            documents -= segment.info.maxDoc();
            problems.add("segment " + segment.info.name + ": none of its "
                    + (cables > 0 ? cables + " cables" : segment.info.maxDoc() + " documents, cables and paragraphs,")
                    + " could be saved: " + Damage.text(e));
            return Optional.empty();
        }
    }

    private void copy(OpenSegment segment, IndexWriter writer) throws IOException {
        segment.records().read((cable, document) -> {
            add(cable, writer);
            progress.at(kept, (double) (documentsBefore + document + 1) / documents);
        });
        documentsBefore += segment.segment().info.maxDoc();
        List<String> ids = segment.records().lost();
        if (!ids.isEmpty()) {
            lost += ids.size();
            problems.add("segment " + segment.name() + ": its stored records are damaged, and these cables could not be"
                    + " saved: " + ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : ""));
        }
    }

    private void add(StoredCable cable, IndexWriter writer) throws IOException {
        String id = cable.cable().id();
        Optional<Long> before = keepsRuns ? Optional.ofNullable(runs.get(id)) : Optional.empty();
        if (before.isPresent() && before.get() > cable.run()) {
            return;
        }
        List<Document> block =
                CableDocuments.of(cable.cable(), cable.encoded(), cable.hash(), cable.source(), cable.run());
        if (before.isPresent()) {
            writer.updateDocuments(new Term(IndexSchema.KEY, id), block);
        } else {
            writer.addDocuments(block);
            kept++;
        }
        if (keepsRuns) {
            runs.put(id, cable.run());
        }
    }
}
