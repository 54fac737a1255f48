package org.cablesearch.cluster.internal.write;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.document.CableDocument;
import org.cablesearch.cluster.internal.document.DocumentIds;
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.json.Json;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds cables to the index: looks up which cables the index has, and sends new ones in bulk. A thread that adds cables
 * faster than the cluster accepts them sends the next bulk itself, which slows it down. Safe for use by many threads.
 */
public final class ClusterWriter {

    /** The size of a bulk; a cluster is fastest with a few megabytes. */
    private static final int MAX_BYTES = 4 << 20;

    private static final int MAX_CHANGES = 1_000;
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
    private final Object sending = new Object();
    private final Executor later;
    /** Whether a send is due within {@link #MAX_UNSENT}. */
    private final AtomicBoolean due = new AtomicBoolean();

    private volatile boolean begun;

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
        this.shards = options.shards();
        this.sender = new BulkSender(index, index.path(BULK), options.patience(), Timer.SYSTEM);
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
            buffer.add(IndexingException.fenced(
                    cable.id(),
                    () -> Change.of(
                            key,
                            new KnownCable(hash, source, run, added),
                            CableDocument.of(cable, encoded, source, run, added))));
        }
        if (buffer.bytes() >= MAX_BYTES || buffer.size() >= MAX_CHANGES) {
            send();
        } else {
            sendLater();
        }
        Optional<String> sourceBefore =
                before.filter(old -> old.run().equals(run)).map(KnownCable::source);
        return new AddResult(before.isPresent() ? Outcome.REPLACED : Outcome.ADDED, sourceBefore);
    }

    /** See {@link org.cablesearch.index.CableIndex#delete(String)}. */
    public boolean delete(String id) throws IOException {
        return whileOpen(() -> {
            synchronized (locks.of(id)) {
                send();
                return deleteSent(keysOf(id));
            }
        });
    }

    /** See {@link org.cablesearch.index.CableIndex#delete(CableKey)}. */
    public boolean delete(CableKey key) throws IOException {
        return whileOpen(() -> {
            synchronized (locks.of(key.id())) {
                send();
                return deleteSent(List.of(key));
            }
        });
    }

    /** Deletes cables, once everything has been sent. Returns whether the index had one of them. */
    private boolean deleteSent(List<CableKey> keys) throws IOException {
        if (keys.isEmpty()) {
            return false;
        }
        List<byte[]> lines = keys.stream()
                .map(key -> Json.bytes(Json.object("delete", Json.object("_id", DocumentIds.of(key)))))
                .toList();
        JsonNode items = index.cluster().lines(index.path(BULK), lines).path("items");
        boolean any = false;
        for (int i = 0; i < keys.size(); i++) {
            JsonNode item = items.path(i).path("delete");
            BulkSender.requireDone(index, keys.get(i), item);
            any |= item.path("result").asString("").equals("deleted");
        }
        return any;
    }

    /** The keys of all cables of an id, once everything has been sent. */
    private List<CableKey> keysOf(String id) throws IOException {
        index.cluster().post(index.path("_refresh"), Json.object());
        SearchBody body = new SearchBody(
                        Queries.terms(ClusterFields.cable(IndexSchema.ID), List.of(Ids.normalize(id))), MAX_OF_ONE_ID)
                .valuesOnly(ClusterFields.ID_ORDER);
        return index.search(body).hits().stream()
                .map(hit -> KeyText.parse(hit.value(ClusterFields.ID_ORDER)))
                .filter(key -> key.id().equals(id))
                .toList();
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
        send();
        index.cluster().post(index.path("_refresh"), Json.object());
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

    /** Sends the waiting changes in time, even if no more are added. */
    private void sendLater() {
        if (due.compareAndSet(false, true)) {
            later.execute(this::sendDue);
        }
    }

    private void sendDue() {
        due.set(false);
        try {
            guard.whileOpen(() -> {
                send();
                return due;
            });
        } catch (IOException | RuntimeException e) {
            // The changes wait again, so commit and close, which send them once more, report the failure.
            if (!guard.isClosed()) {
                sendLater();
            }
        }
    }

    private void send() throws IOException {
        synchronized (sending) {
            List<Change> changes = buffer.take();
            boolean arrived = false;
            try {
                List<BulkSender.Refused> failures = sender.send(changes);
                arrived = true;
                synchronized (refused) {
                    refused.addAll(failures);
                }
            } finally {
                if (arrived) {
                    buffer.arrived();
                } else {
                    buffer.putBack();
                }
            }
        }
    }

    private Optional<KnownCable> find(CableKey key) throws IOException {
        Optional<KnownCable> waiting = buffer.find(key);
        if (waiting.isPresent()) {
            return waiting;
        }
        ObjectNode wanted = Json.object();
        wanted.putArray("docs")
                .addObject()
                .put("_id", Json.text(DocumentIds.of(key)))
                .set(
                        "stored_fields",
                        Json.texts(List.of(
                                ClusterFields.HASH, ClusterFields.SOURCE, ClusterFields.RUN, ClusterFields.ADDED)));
        JsonNode found =
                index.cluster().post(index.path("_mget"), wanted).path("docs").path(0);
        JsonNode fields = found.path("fields");
        return found.path("found").asBoolean(false)
                ? Optional.of(new KnownCable(
                        fields.path(ClusterFields.HASH).path(0).asString(),
                        fields.path(ClusterFields.SOURCE).path(0).asString(""),
                        fields.path(ClusterFields.RUN).path(0).asString(""),
                        fields.path(ClusterFields.ADDED).path(0).asLong()))
                : Optional.empty();
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
