// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.repair;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.IOUtils;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.repair.SegmentRecords.StoredCable;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.index.internal.store.Damage;
import org.cablesearch.index.internal.store.IndexDirectoryView;
import org.cablesearch.index.internal.store.SegmentCables;
import org.cablesearch.index.internal.store.SegmentList;
import org.cablesearch.index.internal.store.UnsavableException;
import org.cablesearch.index.internal.write.CableDocuments;
import org.cablesearch.index.internal.write.IndexingException;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;

/** Copies every readable cable of an index, however damaged, to a new index, and records which cables were lost. */
final class CableSalvage {

    /** A message lists at most this many cables. */
    private static final int MAX_NAMED = 10;

    private final Instant begun = Instant.now();
    private final IndexDirectoryView folder;
    private final IndexWriter writer;
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();

    /** The change that added each cable copied so far. Used only if it is unknown which cables were replaced. */
    private final Map<CableKey, Long> changes = new HashMap<>();

    private boolean keepsChanges;
    private CommitData data = CommitData.start();
    private long lastChange;
    private long documents;
    private long documentsBefore;
    private long kept;
    private long lost;

    CableSalvage(IndexDirectoryView folder, IndexWriter writer, Progress progress) {
        this.folder = folder;
        this.writer = writer;
        this.progress = progress;
    }

    /** The commit data of the new index: those of the old one, with a new history. */
    CommitData data(RebuildReport report) {
        return data.rebuilt(lastChange, report);
    }

    /**
     * Copies everything readable.
     *
     * @throws UnsavableException if nothing can be read
     */
    RebuildReport copy() throws IOException {
        SegmentList list = SegmentList.of(folder);
        data = list.data().orElse(data);
        problems.addAll(list.problems());
        documents = list.segments().stream()
                .mapToLong(segment -> segment.info.maxDoc())
                .sum();
        List<SegmentRecords> segments = new ArrayList<>();
        try {
            for (SegmentCommitInfo segment : list.segments()) {
                open(segment, list).ifPresent(segments::add);
            }
            keepsChanges = !segments.stream().allMatch(segment -> segment.knowsReplaced() && segment.areSound());
            // A cable that is known not to be replaced comes last, so it is kept.
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
        return new RebuildReport(kept, lost, problems);
    }

    private Optional<SegmentRecords> open(SegmentCommitInfo segment, SegmentList list) throws IOException {
        try {
            return Optional.of(SegmentRecords.open(list.files(), segment, list.isCommit()));
        } catch (IOException e) {
            Damage.require(e);
            OptionalLong cables = count(segment, list);
            lost += cables.orElse(0);
            documents -= segment.info.maxDoc();
            problems.add("segment " + segment.info.name + ": " + lossOf(segment, cables) + ": " + Damage.text(e));
            return Optional.empty();
        }
    }

    private static String lossOf(SegmentCommitInfo segment, OptionalLong cables) {
        if (cables.isEmpty()) {
            return "none of its " + segment.info.maxDoc() + " documents (cables and paragraphs) could be saved";
        }
        return cables.getAsLong() == 1
                ? "its only cable could not be saved"
                : "none of its " + cables.getAsLong() + " cables could be saved";
    }

    /** Number of cables a segment had; empty if neither the copies nor the segment show it. */
    private static OptionalLong count(SegmentCommitInfo segment, SegmentList list) throws IOException {
        OptionalLong known = list.files().cables(segment);
        if (known.isPresent()) {
            return known;
        }
        try {
            return OptionalLong.of(SegmentCables.count(list.files(), segment));
        } catch (IOException e) {
            Damage.require(e);
            return OptionalLong.empty();
        }
    }

    private void copy(SegmentRecords segment) throws IOException {
        List<CableKey> unsure = new ArrayList<>();
        segment.read((cable, document) -> {
            if (add(cable) && !segment.knowsReplaced()) {
                unsure.add(cable.cable().key());
            }
            progress.at(kept, (double) (documentsBefore + document + 1) / documents);
        });
        documentsBefore += segment.documents();
        if (!unsure.isEmpty()) {
            problems.add("segment " + segment.name() + ": the list of its replaced and deleted cables cannot be"
                    + " read, so these cables may be outdated or deleted: " + named(unsure));
        }
        SegmentRecords.Lost notRead = segment.lost();
        lost += notRead.cables().orElse(0);
        if (notRead.cables().orElse(1) > 0) {
            problems.add("segment " + segment.name() + ": its stored records are damaged, and " + lossOf(notRead));
        }
    }

    private static String lossOf(SegmentRecords.Lost notRead) {
        if (!notRead.keys().isEmpty()) {
            return "these cables could not be saved: " + named(notRead.keys());
        }
        return notRead.cables().isPresent()
                ? notRead.cables().getAsLong() + " of its cables, whose ids cannot be read, could not be saved"
                : notRead.documents() + " of its documents (cables and paragraphs) could not be saved; how many cables"
                        + " they were is unknown";
    }

    private static String named(List<CableKey> keys) {
        String first = keys.stream().limit(MAX_NAMED).map(CableKey::toString).collect(Collectors.joining(", "));
        return keys.size() > MAX_NAMED ? first + " and " + (keys.size() - MAX_NAMED) + " more" : first;
    }

    /** Adds a cable, unless a newer version of it was added. Returns whether it was added. */
    private boolean add(StoredCable cable) throws IOException {
        long change = cable.arrival().change();
        lastChange = Math.max(lastChange, change);
        CableKey key = cable.cable().key();
        Optional<Long> before = keepsChanges ? Optional.ofNullable(changes.get(key)) : Optional.empty();
        if (before.isPresent() && before.get() > change) {
            return false;
        }
        try {
            Iterable<List<IndexableField>> block =
                    CableDocuments.of(cable.cable(), cable.encoded(), cable.hash(), dated(cable.arrival()));
            if (before.isPresent()) {
                writer.updateDocuments(new Term(IndexSchema.KEY, KeyText.of(key)), block);
            } else {
                writer.addDocuments(block);
                kept++;
            }
        } catch (IndexingException e) {
            lost++;
            problems.add(e.getMessage());
            return false;
        }
        if (keepsChanges) {
            changes.put(key, change);
        }
        return true;
    }

    /** An arrival with its times; a version without these times knew only when its newest loads ended. */
    private Arrival dated(Arrival arrival) {
        return new Arrival(
                arrival.source(),
                arrival.change(),
                arrival.times()
                        .orElseGet(() -> Arrival.Times.first(
                                data.loadOf(arrival.change()).orElse(begun).getEpochSecond())));
    }
}
