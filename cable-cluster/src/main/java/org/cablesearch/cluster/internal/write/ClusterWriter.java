// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.document.CableDocument;
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.schema.RunName;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.index.internal.work.IdLocks;
import org.cablesearch.index.internal.work.Interrupts;
import org.cablesearch.index.internal.write.CableLimits;
import org.cablesearch.index.internal.write.IndexingException;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Progress;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds cables to the index and deletes them: looks up which cables the index has, and sends the changes of many threads
 * in bulk. A call returns when the cluster has its change. Of several writers that change a cable at the same time, each
 * learns what it did to the result of another. Safe for use by many threads.
 */
public final class ClusterWriter {

    /** The maximum number of bulks that are sent at the same time. */
    private static final int MAX_SENDING = 4;

    /** The maximum number of cables that are deleted for one id; no archive has more. */
    private static final int MAX_OF_ONE_ID = 1_000;

    /** The maximum number of refusals that a message lists. */
    private static final int MAX_LISTED = 5;

    /** The parameter keeps a bulk from creating an index with the name of the alias. */
    private static final String BULK = "_bulk?require_alias=true";

    private static final long SECOND = 1_000_000;

    private static final int MAX_DOUBLINGS = 30;

    private final NamedIndex index;
    private final ClusterOptions options;
    private final Gathered<Change, BulkSender.Result> changes;
    private final String run = RunName.of(Instant.now());
    private final Queue<ClusterException> refused = new ConcurrentLinkedQueue<>();
    private final ClosingGuard guard = new ClosingGuard("the index");
    private final IdLocks locks = new IdLocks();
    private final KnownCableLookup cables;

    /** The number of cables of documents added, and of those that searches see: the key of others is not found by the id. */
    private final AtomicLong documents = new AtomicLong();

    private final AtomicLong seen = new AtomicLong();
    /** Whether the index is known to exist. */
    private volatile boolean exists;

    public ClusterWriter(NamedIndex index, ClusterOptions options) {
        this.index = index;
        this.options = options;
        Patience patience = new Patience(Timer.SYSTEM, options.totalTimeout());
        this.cables = new KnownCableLookup(index.cluster(), index.name(), patience);
        BulkSender sender = new BulkSender(index.cluster(), index.path(BULK), patience);
        this.changes = new Gathered<>(sender::send, change -> change.document().length, MAX_SENDING);
    }

    /** See {@link org.cablesearch.index.CableIndex#add(Cable, String)}. */
    public AddResult add(Cable cable, String source) throws IOException {
        CableLimits.require(cable);
        CableCodec.Encoded encoded = IndexingException.fenced(cable.id(), () -> CableCodec.encode(cable));
        return guard.whileOpen(() -> {
            if (!exists) {
                index.create(options);
                exists = true;
            }
            synchronized (locks.of(cable.id())) {
                try (Gathered<Change, BulkSender.Result>.Announced changing = changes.announce()) {
                    return upsert(cable, encoded, source, changing);
                }
            }
        });
    }

    private AddResult upsert(
            Cable cable,
            CableCodec.Encoded encoded,
            String source,
            Gathered<Change, BulkSender.Result>.Announced changing)
            throws IOException {
        String hash = CableDocument.hash(encoded);
        CableKey key = cable.key();
        Optional<KnownCable> before = cables.find(key);
        for (int attempt = 0; ; attempt++) {
            if (before.isPresent() && before.get().hash().equals(hash)) {
                return AddResult.of(Outcome.UNCHANGED);
            }
            long added = before.map(KnownCable::added)
                    .orElseGet(() -> RunName.time(run).getEpochSecond());
            ObjectNode document =
                    IndexingException.fenced(cable.id(), () -> CableDocument.of(cable, encoded, source, run, added));
            BulkSender.Result result = changing.ask(
                    before.isPresent()
                            ? Change.replace(key, before.get().state(), document)
                            : Change.add(key, number(attempt), document));
            if (key.document().isPresent()) {
                documents.incrementAndGet();
            }
            Optional<KnownCable> now = result.isVoid() ? cables.find(key) : Optional.empty();
            // The change is there, too, if it is void because a request was sent twice.
            if (!result.isVoid() || (now.isPresent() && now.get().isOf(hash, run))) {
                result.why().ifPresent(refused::add);
                boolean isNew = before.isEmpty() && result.outcome() != BulkSender.Outcome.CHANGED;
                return new AddResult(
                        isNew ? Outcome.ADDED : Outcome.REPLACED,
                        before.filter(old -> old.run().equals(run)).map(KnownCable::source));
            }
            before = now;
        }
    }

    /**
     * The number for a cable that the index does not have. If the first is refused, the cable was deleted not long ago
     * with a higher number, which the cluster does not tell. Then it is a time in microseconds: the present or, since
     * the clock of another writer may be ahead, a later one.
     */
    private static long number(int attempt) {
        return attempt == 0
                ? Change.FIRST
                : ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())
                        + ((1L << Math.min(attempt - 1, MAX_DOUBLINGS)) - 1) * SECOND;
    }

    /** See {@link org.cablesearch.index.CableIndex#delete(String)}. */
    public boolean delete(String id) throws IOException {
        return whileExists(false, () -> {
            synchronized (locks.of(id)) {
                return delete(keysOf(id));
            }
        });
    }

    /** See {@link org.cablesearch.index.CableIndex#delete(CableKey)}. */
    public boolean delete(CableKey key) throws IOException {
        return whileExists(false, () -> {
            synchronized (locks.of(key.id())) {
                return delete(List.of(key));
            }
        });
    }

    /** See {@link org.cablesearch.index.CableIndex#delete(CableVersion)}. */
    public boolean delete(CableVersion version) throws IOException {
        CableKey key = version.key();
        return whileExists(false, () -> {
            synchronized (locks.of(key.id())) {
                return deleted(key, held -> held.version(key).equals(version));
            }
        });
    }

    /** Deletes cables, and returns whether the index had one of them. */
    private boolean delete(Collection<CableKey> keys) throws IOException {
        boolean any = false;
        for (CableKey key : keys) {
            any |= deleted(key, held -> true);
        }
        return any;
    }

    /**
     * Deletes a cable, and returns whether it did. Each request deletes exactly the state that was looked up and is wanted.
     */
    private boolean deleted(CableKey key, Predicate<KnownCable> wanted) throws IOException {
        boolean isRepeated = false;
        while (true) {
            Optional<KnownCable> held = cables.find(key).filter(wanted);
            if (held.isEmpty()) {
                // The first of two identical requests has probably deleted it.
                return isRepeated;
            }
            BulkSender.Result result = changes.ask(Change.delete(key, held.get().state()));
            if (!result.isVoid()) {
                result.why().ifPresent(refused::add);
                return true;
            }
            isRepeated = result.outcome() == BulkSender.Outcome.REPEATED;
        }
    }

    /** The keys that cables of an id may have: that of the id alone, and those of documents. */
    private Collection<CableKey> keysOf(String id) throws IOException {
        Set<CableKey> keys = new LinkedHashSet<>();
        keys.add(new CableKey(id, Optional.empty()));
        long added = documents.get();
        if (seen.get() < added) {
            index.refresh(index.name());
            seen.accumulateAndGet(added, Math::max);
        }
        SearchBody body = new SearchBody(
                        Queries.terms(ClusterFields.cable(IndexSchema.ID), List.of(Ids.normalize(id))), MAX_OF_ONE_ID)
                .valuesOnly(ClusterFields.ID_ORDER);
        index.search(body).hits().stream()
                .map(hit -> KeyText.parse(hit.value(ClusterFields.ID_ORDER)))
                .filter(key -> key.id().equals(id))
                .forEach(keys::add);
        return keys;
    }

    /** Makes all changes visible to searches, and reports the cables that the cluster refused. */
    public void commit() throws IOException {
        whileExists(false, () -> {
            commitAll();
            return true;
        });
    }

    /** As {@link #commit}, and merges the segments. */
    public void merge(Progress progress) throws IOException {
        whileExists(false, () -> {
            commitAll();
            return new Merge(index, Timer.SYSTEM).run(progress);
        });
    }

    private void commitAll() throws IOException {
        index.refresh(index.name());
        reportRefused();
    }

    /** Closes the connection without waiting for calls that have begun. */
    public void discard() {
        if (guard.closeNow()) {
            index.cluster().close();
        }
    }

    /** Commits if the index was used, and closes the connection. */
    public void close() throws IOException {
        guard.close(() -> {
            try {
                if (exists) {
                    Interrupts.shielded(this::commitAll);
                }
            } finally {
                index.cluster().close();
            }
        });
    }

    /** Runs a call while the index is open. If there is no index, which only an addition creates, returns another result. */
    private <T> T whileExists(T otherwise, IOSupplier<T> call) throws IOException {
        return guard.whileOpen(() -> {
            exists = exists || index.version().isPresent();
            return exists ? call.get() : otherwise;
        });
    }

    /** Reports the cables that were refused, once all others are safe. */
    private void reportRefused() throws ClusterException {
        List<ClusterException> reported = new ArrayList<>();
        for (ClusterException one = refused.poll(); one != null; one = refused.poll()) {
            reported.add(one);
        }
        if (!reported.isEmpty()) {
            String cables = reported.stream()
                    .limit(MAX_LISTED)
                    .map(ClusterException::problem)
                    .collect(Collectors.joining(", "));
            throw new ClusterException(
                    ClusterException.Reason.REFUSED,
                    "the cluster refused " + reported.size() + " of the cables, and accepted all others: " + cables
                            + (reported.size() > MAX_LISTED ? " …" : ""),
                    "please report this as an error of cables");
        }
    }
}
