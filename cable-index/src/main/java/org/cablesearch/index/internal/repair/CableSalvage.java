package org.cablesearch.index.internal.repair;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.IndexStats.Load;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.repair.SegmentRecords.StoredCable;
import org.cablesearch.index.internal.result.RebuildReportRecord;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.MendedDirectory;
import org.cablesearch.index.internal.store.SegmentList;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.index.internal.write.CableDocuments;
import org.cablesearch.model.Progress;

/** Copies every readable cable of an index, however damaged, to a new one, and records what was lost. */
final class CableSalvage {

    /** The most cables that a message names. */
    private static final int MOST_NAMED = 10;

    private final Directory directory;
    private final MendedDirectory mended;
    private final IndexWriter writer;
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();

    /** For each cable so far, the change that added it; kept only if it is unknown which cables were replaced. */
    private final Map<String, Long> changes = new HashMap<>();

    private boolean keepsChanges;
    private long lastChange;
    private List<Load> loads = List.of();
    private long documents;
    private long documentsBefore;
    private long kept;
    private long lost;

    CableSalvage(Directory directory, IndexWriter writer, Progress progress) throws IOException {
        this.directory = directory;
        this.mended = MendedDirectory.of(directory);
        this.writer = writer;
        this.progress = progress;
    }

    /** The highest change number copied. */
    long lastChange() {
        return lastChange;
    }

    /** The newest loads of the copied index, newest first. */
    List<Load> loads() {
        return loads;
    }

    /**
     * Copies everything readable.
     *
     * @throws UnsavableException if nothing can be read
     */
    RebuildReport copy() throws IOException {
        SegmentList list = SegmentList.of(directory, mended);
        loads = list.loads();
        problems.addAll(list.problems());
        documents = list.segments().stream()
                .mapToLong(segment -> segment.info.maxDoc())
                .sum();
        List<SegmentRecords> segments = new ArrayList<>();
        try {
            for (SegmentCommitInfo segment : list.segments()) {
                open(segment, list.isCommit()).ifPresent(segments::add);
            }
            keepsChanges = !segments.stream().allMatch(SegmentRecords::knowsReplaced);
            // A cable known not to have been replaced comes last, and stays.
            segments.sort(
                    Comparator.comparing(SegmentRecords::knowsReplaced).thenComparingLong(SegmentRecords::number));
            for (SegmentRecords segment : segments) {
                copy(segment);
            }
        } finally {
            IOUtils.close(segments);
        }
        if (kept == 0 && !problems.isEmpty()) {
            throw UnsavableException.nothing(problems.getFirst());
        }
        return new RebuildReportRecord(kept, lost, problems);
    }

    private Optional<SegmentRecords> open(SegmentCommitInfo segment, boolean isCommit) throws IOException {
        try {
            return Optional.of(SegmentRecords.open(mended, segment, isCommit));
        } catch (IOException e) {
            if (!Damage.isMeantBy(e)) {
                throw e;
            }
            long cables = SegmentCables.countCables(mended, segment);
            lost += cables;
            documents -= segment.info.maxDoc();
            problems.add("segment " + segment.info.name + ": none of its "
                    + (cables > 0 ? cables + " cables" : segment.info.maxDoc() + " documents, cables and paragraphs,")
                    + " could be saved: " + Damage.text(e));
            return Optional.empty();
        }
    }

    private void copy(SegmentRecords segment) throws IOException {
        List<String> unsure = new ArrayList<>();
        segment.read((cable, document) -> {
            if (add(cable) && !segment.knowsReplaced()) {
                unsure.add(cable.cable().id());
            }
            progress.at(kept, (double) (documentsBefore + document + 1) / documents);
        });
        documentsBefore += segment.documents();
        if (!unsure.isEmpty()) {
            problems.add("segment " + segment.name() + ": which of its cables were replaced or deleted later cannot be"
                    + " read, so these may be older texts or deleted ones: " + named(unsure));
        }
        List<String> ids = segment.lost();
        if (!ids.isEmpty()) {
            lost += ids.size();
            problems.add("segment " + segment.name() + ": its stored records are damaged, and these cables could not be"
                    + " saved: " + named(ids));
        }
    }

    private static String named(List<String> ids) {
        String first = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMED ? first + " and " + (ids.size() - MOST_NAMED) + " more" : first;
    }

    /** Adds a cable unless a newer text of it was added. Returns whether it added the cable. */
    private boolean add(StoredCable cable) throws IOException {
        lastChange = Math.max(lastChange, cable.change());
        String id = cable.cable().id();
        Optional<Long> before = keepsChanges ? Optional.ofNullable(changes.get(id)) : Optional.empty();
        if (before.isPresent() && before.get() > cable.change()) {
            return false;
        }
        Iterable<Document> block =
                CableDocuments.of(cable.cable(), cable.encoded(), cable.hash(), cable.source(), cable.change());
        if (before.isPresent()) {
            writer.updateDocuments(new Term(IndexSchema.KEY, id), block);
        } else {
            writer.addDocuments(block);
            kept++;
        }
        if (keepsChanges) {
            changes.put(id, cable.change());
        }
        return true;
    }
}
