// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.document.CableDocument;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.schema.RunName;
import org.cablesearch.cluster.internal.store.IndexState;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.work.KeyedWorkers;
import org.cablesearch.index.internal.write.IndexingException;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rebuilds an index from its stored cables: fills a new index, and then replaces the old one with it. What an earlier
 * attempt has copied is not copied again: each cable keeps the number of its last change, by which a later change is
 * told.
 */
public final class Reindex {

    private static final int AT_ONCE = 200;

    /** Number of parts of the index that are copied at the same time. */
    private static final int PARTS = 4;

    private final NamedIndex index;
    private final ClusterOptions options;
    private final boolean keep;
    private final Patience patience;
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /** @param keep whether to keep the old index, without the name */
    public Reindex(NamedIndex index, ClusterOptions options, boolean keep) {
        this.index = index;
        this.options = options;
        this.keep = keep;
        this.patience = new Patience(Timer.SYSTEM, options.totalTimeout());
    }

    /** See {@link org.cablesearch.cluster.ClusterIndex#reindex}. */
    public RebuildReport run(Progress progress) throws IOException {
        NamedIndex.Version version = index.requireVersion();
        String old = version.index();
        boolean deleted = false;
        try {
            index.lock(old);
            String next = index.createNext(version, options);
            index.refresh(old);
            index.refresh(next);
            long state = state(old);
            boolean isContinued = count(next) > 0;
            copy(old, next, progress);
            if (isContinued) {
                removeOthers(old, next);
            }
            requireAll(old, state, next);
            // A later version of this program may be able to read the lost cables.
            boolean keepOld = keep || lost.get() > 0;
            index.replace(old, next, keepOld);
            deleted = !keepOld;
            if (lost.get() > 0) {
                problems.add("the old index is kept as \"" + old + "\"; delete it when it is not needed");
            }
        } finally {
            if (!deleted) {
                index.unlock(old);
            }
        }
        return new RebuildReport(kept.get(), lost.get(), problems);
    }

    private void copy(String old, String next, Progress progress) throws IOException {
        KnownCableLookup held = new KnownCableLookup(index.cluster(), next, patience);
        BulkSender sender = new BulkSender(index.cluster(), "/" + next + "/_bulk", patience);
        long all = count(old);
        try (PointInTime time = PointInTime.of(index.cluster(), old);
                KeyedWorkers<Integer> workers = new KeyedWorkers<>(
                        PARTS,
                        part -> time.readAll(part(part), page -> {
                            send(sender, held, time, page);
                            synchronized (this) {
                                progress.at(kept.get(), all == 0 ? 1 : (double) kept.get() / all);
                            }
                        }))) {
            for (int part = 0; part < PARTS; part++) {
                workers.hand(String.valueOf(part), part);
            }
        }
        index.refresh(next);
    }

    private static SearchBody part(int part) {
        return StoredCable.reading(Queries.all(), AT_ONCE)
                .sort(SearchBody.ANY_ORDER, false)
                .versions()
                .part(part, PARTS)
                .stored(List.of(ClusterFields.SOURCE, ClusterFields.RUN, ClusterFields.ADDED));
    }

    private void send(BulkSender sender, KnownCableLookup held, PointInTime time, List<SearchAnswer.Found> page)
            throws IOException {
        List<StoredDocument> documents = new ArrayList<>();
        for (SearchAnswer.Found hit : page) {
            try {
                documents.add(document(hit, time));
            } catch (IndexingException e) {
                lost.incrementAndGet();
                problems.add(e.getMessage());
            } catch (IOException | UncheckedIOException e) {
                lost.incrementAndGet();
                problems.add("a stored cable cannot be read and is lost: " + e.getMessage());
            }
        }
        Map<CableKey, KnownCable> copied =
                held.find(documents.stream().map(StoredDocument::key).toList());
        List<BulkSender.Result> results = sender.send(documents.stream()
                .flatMap(document -> document.unless(Optional.ofNullable(copied.get(document.key()))).stream())
                .toList());
        long refused = results.stream()
                .flatMap(result -> result.why().stream())
                .peek(why -> problems.add(why.problem()))
                .count();
        lost.addAndGet(refused);
        kept.addAndGet(documents.size() - refused);
    }

    /** Removes what an earlier attempt has copied and a writer has since deleted. */
    private void removeOthers(String old, String next) throws IOException {
        KnownCableLookup before = new KnownCableLookup(index.cluster(), old, patience);
        KnownCableLookup after = new KnownCableLookup(index.cluster(), next, patience);
        BulkSender sender = new BulkSender(index.cluster(), "/" + next + "/_bulk", patience);
        try (PointInTime time = PointInTime.of(index.cluster(), next)) {
            SearchBody body = new SearchBody(Queries.all(), AT_ONCE)
                    .sort(SearchBody.ANY_ORDER, false)
                    .valuesOnly(ClusterFields.ID_ORDER);
            time.readAll(body, page -> {
                List<CableKey> keys = page.stream().map(Reindex::key).toList();
                Map<CableKey, KnownCable> there = before.find(keys);
                Map<CableKey, KnownCable> surplus = after.find(
                        keys.stream().filter(key -> !there.containsKey(key)).toList());
                sender.send(surplus.entrySet().stream()
                        .map(one -> Change.delete(one.getKey(), one.getValue().state()))
                        .toList());
            });
        }
        index.refresh(next);
    }

    private static CableKey key(SearchAnswer.Found hit) {
        return KeyText.parse(hit.value(ClusterFields.ID_ORDER));
    }

    /**
     * Checks that the new index has all cables of the old one, and that these are those that were copied, before the old
     * index may be deleted. A change may have been under way that the lock of an earlier attempt did not wait for.
     *
     * @param state of the old index when copying began
     */
    private void requireAll(String old, long state, String next) throws IOException {
        index.refresh(old);
        long wanted = count(old) - lost.get();
        long copied = count(next);
        boolean isChanged = state(old) != state;
        String problem = isChanged
                ? "the index \"" + old + "\" was changed while it was copied"
                : "the new index \"" + next + "\" has " + copied + " cables instead of " + wanted;
        if (isChanged || copied != wanted) {
            throw new ClusterException(
                    ClusterException.Reason.UNAVAILABLE, problem, "it is kept as it is; reindex again");
        }
    }

    private long state(String one) throws IOException {
        return IndexState.of(index.search(one, IndexState.body()));
    }

    private long count(String one) throws IOException {
        return index.search(one, SearchBody.counting(Queries.all()).countAll()).total();
    }

    /** A cable of the old index, and what the new one must have of it. */
    private record StoredDocument(CableKey key, long version, String hash, String run, ObjectNode json) {

        /** The change that copies it, unless an earlier attempt has done so. */
        Optional<Change> unless(Optional<KnownCable> copied) {
            return copied.isPresent() && copied.get().isOf(hash, run)
                    ? Optional.empty()
                    : Optional.of(Change.add(
                            key,
                            copied.map(there -> Math.max(there.state().version() + 1, version))
                                    .orElse(version),
                            json));
        }
    }

    private static StoredDocument document(SearchAnswer.Found hit, PointInTime time) throws IOException {
        Cable cable = StoredCable.whole(hit, time::search);
        return IndexingException.fenced(cable.id(), () -> document(hit, cable));
    }

    private static StoredDocument document(SearchAnswer.Found hit, Cable cable) {
        CableCodec.Encoded encoded = CableCodec.encode(cable);
        String source = hit.value(ClusterFields.SOURCE);
        String run = hit.value(ClusterFields.RUN);
        // Version 2 knew only the run that added the cable last.
        long added = hit.values(ClusterFields.ADDED).stream()
                .findFirst()
                .map(Long::parseLong)
                .orElseGet(() -> RunName.time(run).getEpochSecond());
        return new StoredDocument(
                cable.key(),
                hit.version(),
                CableDocument.hash(encoded),
                run,
                CableDocument.of(cable, encoded, source, run, added));
    }
}
