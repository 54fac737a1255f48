// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
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

/**
 * Adds cables to the index and deletes them: looks up which cables the index has, and sends changes in bulk. Threads that
 * add cables faster than the cluster accepts them send the bulks themselves, a few at a time, which slows them down and
 * bounds the memory. Safe for use by many threads.
 */
public final class ClusterWriter {

    /** The size of a bulk; a cluster is fastest with a few megabytes. */
    private static final int MAX_BYTES = 4 << 20;

    private static final int MAX_CHANGES = 1_000;

    /** The maximum number of bulks that are sent at the same time. */
    private static final int MAX_SENDING = 4;

    private static final Duration MAX_UNSENT = Duration.ofSeconds(30);

    /** The maximum number of cables that are deleted for one id; no archive has more. */
    private static final int MAX_OF_ONE_ID = 1_000;

    /** The maximum number of refusals that a message lists. */
    private static final int MAX_LISTED = 5;
    /** The parameter keeps a bulk from creating an index with the name of the alias. */
    private static final String BULK = "_bulk?require_alias=true";

    private final NamedIndex index;
    private final int shards;
    private final BulkSender sender;
    private final Buffer buffer = new Buffer();
    private final String run = RunName.of(Instant.now());
    private final List<BulkSender.Refused> refused = new ArrayList<>();
    private final ClosingGuard guard = new ClosingGuard("the index");
    private final IdLocks locks = new IdLocks();
    private final Semaphore sending = new Semaphore(MAX_SENDING, true);
    private final ChangeClock clock = new ChangeClock();
    private final CableLookup cables;
    private final Executor later;
    /** Whether a send is due within {@link #MAX_UNSENT}. */
    private final AtomicBoolean due = new AtomicBoolean();

    private volatile boolean begun;
    /** Whether a cable of a document was added that searches may not see yet, so that its key is not found by its id. */
    private volatile boolean unseen;

    public ClusterWriter(NamedIndex index, ClusterOptions options) {
        this(
                index,
                options,
                CompletableFuture.delayedExecutor(MAX_UNSENT.toNanos(), NANOSECONDS, ClusterWriter::start));
    }

    private static void start(Runnable sending) {
        Thread.ofPlatform().name("cables-send").daemon().start(sending);
    }

    /** @param later runs a task in another thread when {@link #MAX_UNSENT} has passed */
    ClusterWriter(NamedIndex index, ClusterOptions options, Executor later) {
        this.index = index;
        this.later = later;
        this.shards = options.shards().orElse(1);
        this.cables = new CableLookup(index.cluster(), index.name());
        this.sender = new BulkSender(index, index.path(BULK), options.totalTimeout(), Timer.SYSTEM, clock, cables);
    }

    /** See {@link org.cablesearch.index.CableIndex#add(Cable, String)}. */
    public AddResult add(Cable cable, String source) throws IOException {
        CableLimits.require(cable);
        CableCodec.Encoded encoded = IndexingException.fenced(cable.id(), () -> CableCodec.encode(cable));
        return whileOpen(() -> upsert(cable, encoded, source));
    }

    private AddResult upsert(Cable cable, CableCodec.Encoded encoded, String source) throws IOException {
        String hash = CableDocument.hash(encoded);
        CableKey key = cable.key();
        Optional<KnownCable> before;
        synchronized (locks.of(cable.id())) {
            before = find(key);
            if (before.isPresent() && before.get().hash().equals(hash)) {
                return AddResult.of(Outcome.UNCHANGED);
            }
            long added = before.map(KnownCable::added).orElse(RunName.time(run).getEpochSecond());
            long version = clock.after(before.map(KnownCable::version).orElse(0L));
            buffer.add(IndexingException.fenced(
                    cable.id(),
                    () -> Change.add(
                            key,
                            new KnownCable(version, hash, source, run, added),
                            CableDocument.of(cable, encoded, source, run, added))));
            unseen |= key.document().isPresent();
        }
        sendInTime();
        Optional<String> sourceBefore =
                before.filter(old -> old.run().equals(run)).map(KnownCable::source);
        return new AddResult(before.isPresent() ? Outcome.REPLACED : Outcome.ADDED, sourceBefore);
    }

    /** See {@link org.cablesearch.index.CableIndex#delete(String)}. */
    public boolean delete(String id) throws IOException {
        return whileOpen(() -> {
            synchronized (locks.of(id)) {
                return delete(keysOf(id));
            }
        });
    }

    /** See {@link org.cablesearch.index.CableIndex#delete(CableKey)}. */
    public boolean delete(CableKey key) throws IOException {
        return whileOpen(() -> {
            synchronized (locks.of(key.id())) {
                return delete(List.of(key));
            }
        });
    }

    /** Deletes cables, and returns whether the index had one of them. */
    private boolean delete(Collection<CableKey> keys) throws IOException {
        boolean any = false;
        for (CableKey key : keys) {
            Optional<KnownCable> held = find(key);
            held.ifPresent(cable -> buffer.add(Change.delete(key, clock.after(cable.version()))));
            any |= held.isPresent();
        }
        sendInTime();
        return any;
    }

    /** The keys that cables of an id may have: that of the id alone, and those of documents. */
    private Collection<CableKey> keysOf(String id) throws IOException {
        Set<CableKey> keys = new LinkedHashSet<>(buffer.keys(id));
        keys.add(new CableKey(id, Optional.empty()));
        if (unseen) {
            unseen = false;
            index.refresh(index.name());
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

    /** Sends waiting changes, and makes all sent changes visible to searches. */
    public void commit() throws IOException {
        whileOpen(() -> {
            commitAll();
            return begun;
        });
    }

    /** As {@link #commit}, and merges the segments. */
    public void merge() throws IOException {
        whileOpen(() -> {
            commitAll();
            index.merge();
            return begun;
        });
    }

    private void commitAll() throws IOException {
        sendAll();
        index.refresh(index.name());
        reportRefused();
    }

    /** Closes the connection without sending the waiting changes, and without waiting for calls that have begun. */
    public void discard() {
        if (guard.closeNow()) {
            index.cluster().close();
        }
    }

    /** Commits if anything changed, and closes the connection. */
    public void close() throws IOException {
        guard.close(() -> {
            try {
                if (begun) {
                    Interrupts.deferred(this::commitAll);
                }
            } finally {
                index.cluster().close();
            }
        });
    }

    /** Runs a call while the index is open. The first call creates the index if there is none. */
    private <T> T whileOpen(IOSupplier<T> call) throws IOException {
        return guard.whileOpen(() -> {
            if (!begun) {
                index.create(shards);
                begun = true;
            }
            return call.get();
        });
    }

    /** Sends the waiting changes if they are many, or else in time even if no more are added. */
    private void sendInTime() throws IOException {
        if (isFull()) {
            sending.acquireUninterruptibly();
            try {
                // Another thread may have sent them meanwhile.
                if (isFull()) {
                    send();
                }
            } finally {
                sending.release();
            }
        }
        sendLater();
    }

    private boolean isFull() {
        return buffer.bytes() >= MAX_BYTES || buffer.size() >= MAX_CHANGES;
    }

    private void sendLater() {
        if (due.compareAndSet(false, true)) {
            later.execute(this::sendDue);
        }
    }

    private void sendDue() {
        due.set(false);
        try {
            guard.whileOpen(() -> {
                sendAll();
                return due;
            });
        } catch (IOException | RuntimeException e) {
            // The changes wait again, so commit and close, which send them once more, report the failure.
            if (!guard.isClosed()) {
                sendLater();
            }
        }
    }

    /** Sends the waiting changes, and waits until all others have arrived, too. */
    private void sendAll() throws IOException {
        sending.acquireUninterruptibly(MAX_SENDING);
        try {
            send();
        } finally {
            sending.release(MAX_SENDING);
        }
    }

    private void send() throws IOException {
        Buffer.Bulk bulk = buffer.take();
        boolean arrived = false;
        try {
            List<BulkSender.Refused> failures = sender.send(bulk.changes());
            arrived = true;
            synchronized (refused) {
                refused.addAll(failures);
            }
        } finally {
            if (arrived) {
                buffer.arrived(bulk);
            } else {
                buffer.putBack(bulk);
            }
        }
    }

    /** The state of a key in the index, once all changes have arrived. */
    private Optional<KnownCable> find(CableKey key) throws IOException {
        Optional<Change> change = buffer.find(key);
        return change.isPresent() ? change.get().known() : cables.find(key);
    }

    /** Reports the cables that were refused, once all others are safe. */
    private void reportRefused() throws ClusterException {
        List<BulkSender.Refused> reported;
        synchronized (refused) {
            reported = List.copyOf(refused);
            refused.clear();
        }
        if (!reported.isEmpty()) {
            String cables = reported.stream()
                    .limit(MAX_LISTED)
                    .map(one -> one.key() + " (" + one.why().problem() + ")")
                    .collect(Collectors.joining(", "));
            throw new ClusterException(
                    ClusterException.Reason.REFUSED,
                    "the cluster refused " + reported.size() + " of the cables, and accepted all others: " + cables
                            + (reported.size() > MAX_LISTED ? " …" : ""),
                    "please report this as an error of cables");
        }
    }
}
