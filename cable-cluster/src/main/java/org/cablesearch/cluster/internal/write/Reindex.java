package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.document.CableDocument;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.schema.RunName;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.write.IndexingException;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;

/** Rebuilds an index from its stored cables: fills a new index, and then replaces the old one with it. */
public final class Reindex {

    private static final int AT_ONCE = 200;

    private final NamedIndex index;
    private final ClusterOptions options;
    private final List<String> problems = new ArrayList<>();
    private long kept;
    private long lost;

    public Reindex(NamedIndex index, ClusterOptions options) {
        this.index = index;
        this.options = options;
    }

    /** See {@link org.cablesearch.cluster.ClusterIndex#reindex}. */
    public RebuildReport run(Progress progress) throws IOException {
        NamedIndex.Version old = index.requireVersion();
        index.lock(old.index(), true);
        boolean done = false;
        try {
            String next = index.createNext(old, options.shards());
            copy(old.index(), next, progress);
            index.replace(old.index(), next);
            done = true;
        } finally {
            if (!done) {
                index.lock(old.index(), false);
            }
        }
        return new RebuildReport(kept, lost, problems);
    }

    private void copy(String old, String next, Progress progress) throws IOException {
        BulkSender sender = new BulkSender(
                index,
                "/" + next + "/_bulk",
                options.patience(),
                Timer.SYSTEM,
                new ChangeClock(),
                new KnownCables(index));
        index.cluster().post("/" + old + "/_refresh", Json.object());
        try (PointInTime time = PointInTime.of(index.cluster(), old)) {
            long all =
                    time.search(SearchBody.counting(Queries.all()).countAll()).total();
            SearchBody body = new SearchBody(Queries.all(), AT_ONCE)
                    .sort(SearchBody.ANY_ORDER, false)
                    .versions()
                    .stored(List.of(
                            ClusterFields.RECORD, ClusterFields.SOURCE, ClusterFields.RUN, ClusterFields.ADDED));
            time.readAll(body, page -> {
                send(sender, page);
                progress.at(kept, all == 0 ? 1 : (double) kept / all);
                return true;
            });
        }
        index.cluster().post("/" + next + "/_refresh", Json.object());
    }

    private void send(BulkSender sender, List<SearchAnswer.Found> page) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (SearchAnswer.Found hit : page) {
            try {
                changes.add(change(hit));
            } catch (IndexingException e) {
                lost++;
                problems.add(e.getMessage());
            } catch (IOException | UncheckedIOException e) {
                lost++;
                problems.add("a stored cable cannot be read and is lost: " + e.getMessage());
            }
        }
        List<BulkSender.Refused> refused = sender.send(changes);
        refused.forEach(one -> problems.add(one.why().problem()));
        lost += refused.size();
        kept += changes.size() - refused.size();
    }

    private static Change change(SearchAnswer.Found hit) throws IOException {
        Cable cable = StoredCable.decode(hit.binary(ClusterFields.RECORD));
        return IndexingException.fenced(cable.id(), () -> change(hit, cable));
    }

    private static Change change(SearchAnswer.Found hit, Cable cable) {
        CableCodec.Encoded encoded = CableCodec.encode(cable);
        String source = hit.value(ClusterFields.SOURCE);
        String run = hit.value(ClusterFields.RUN);
        // Version 2 knew only the run that added the cable last.
        long added = hit.values(ClusterFields.ADDED).stream()
                .findFirst()
                .map(Long::parseLong)
                .orElseGet(() -> RunName.time(run).getEpochSecond());
        KnownCable known = new KnownCable(hit.version(), CableDocument.hash(encoded), source, run, added);
        return Change.add(cable.key(), known, CableDocument.of(cable, encoded, source, run, added));
    }
}
