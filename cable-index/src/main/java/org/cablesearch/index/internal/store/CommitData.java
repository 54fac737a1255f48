// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.Commit;
import org.cablesearch.index.IndexStats.Load;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.Fingerprint;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.jspecify.annotations.Nullable;

/**
 * The data stored with each commit, in addition to the versions of the program that wrote the index.
 *
 * @param index the id of the index, which appears as text in every list of segments
 * @param epochs what led to this commit, newest first; at least one
 * @param loads the newest loads, newest first
 * @param lastRebuild the report of the last rebuild, if the index was ever rebuilt
 */
public record CommitData(String index, List<Epoch> epochs, List<Load> loads, Optional<RebuildReport> lastRebuild) {

    /**
     * The changes of one writer. Each has a number, which increases with every cable added; two writers that begin with the
     * same commit, one of them in a copy, give the same numbers. So a state that a searcher saw is in the past of a commit
     * only if the commit has its epoch, up to its number. Copies, older commits and changes that were rolled back need not
     * be recognized: they lack the epoch, or its end. A rebuild has no past.
     *
     * @param id random; that of the index for its first epoch
     * @param last the number of the last change
     */
    public record Epoch(String id, long last) {

        /** A new epoch, which ends with a change. */
        public static Epoch until(long last) {
            return new Epoch(randomId(), last);
        }
    }

    private static final String VERSION_KEY = "cables.schema";
    private static final String FINGERPRINT_KEY = "cables.analyzers";
    private static final String RECORDS_KEY = "cables.records";

    /** The version of what an index does not give a version of. */
    private static final String FIRST = "1";

    private static final String INDEX_KEY = "cables.index";
    private static final String CHANGE_KEY = "cables.change";
    private static final String EPOCHS_KEY = "cables.epochs";
    private static final String LOADS_KEY = "cables.loads";
    private static final String REBUILD_KEY = "cables.rebuild";
    private static final int MAX_EPOCHS = 50;
    private static final int MAX_LOADS = 10;
    private static final int MAX_PROBLEMS = 20;

    public CommitData {
        epochs = epochs.stream().limit(MAX_EPOCHS).toList();
        loads = loads.stream().limit(MAX_LOADS).toList();
    }

    /** The data of a new index. */
    public static CommitData start() {
        String index = randomId();
        return new CommitData(index, List.of(new Epoch(index, 0)), List.of(), Optional.empty());
    }

    private static String randomId() {
        return StringHelper.idToString(StringHelper.randomId());
    }

    /** The data of a commit, of this version or an older one; empty if there is no commit yet. */
    public static Optional<CommitData> of(@Nullable Iterable<Map.Entry<String, String>> entries) {
        Map<String, String> data = new HashMap<>();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        if (!data.containsKey(VERSION_KEY)) {
            return Optional.empty();
        }
        String index = index(data).orElseGet(CommitData::randomId);
        // An index written before there were epochs has only its first.
        String first = index + " " + data.getOrDefault(CHANGE_KEY, "0");
        return Optional.of(new CommitData(
                index,
                numbered(data.getOrDefault(EPOCHS_KEY, first), Epoch::new),
                numbered(data.getOrDefault(LOADS_KEY, ""), (time, cables) -> new Load(Instant.parse(time), cables)),
                Optional.ofNullable(data.get(REBUILD_KEY)).map(CommitData::rebuild)));
    }

    /** The data of what a reader sees: also changes that are in its commit or segments, but came after the data were written. */
    public static CommitData seenBy(DirectoryReader reader) throws IOException {
        CommitData data = of(reader.getIndexCommit().getUserData().entrySet()).orElseThrow();
        byte[] last = PointValues.getMaxPackedValue(reader, IndexSchema.CHANGE);
        if (last == null || LongPoint.decodeDimension(last, 0) <= data.change()) {
            return data;
        }
        List<Epoch> epochs = new ArrayList<>(data.epochs);
        epochs.set(0, new Epoch(data.history(), LongPoint.decodeDimension(last, 0)));
        return new CommitData(data.index, epochs, data.loads, data.lastRebuild);
    }

    /** The id of the newest epoch. */
    public String history() {
        return epochs.getFirst().id();
    }

    /** The number of the last change. */
    public long change() {
        return epochs.getFirst().last();
    }

    /** Whether the state after a change of an epoch is in the past of this commit. */
    public boolean continues(String epoch, long number) {
        return epochs.stream().anyMatch(one -> one.id().equals(epoch) && one.last() >= number);
    }

    /** What a reader sees whose data these are. */
    public Commit commit(DirectoryReader reader) throws IOException {
        return new Commit(
                reader.getIndexCommit().getGeneration(), reader.getVersion(), IndexSchema.VERSION, history(), change());
    }

    /** The id of the index; empty in indexes of version 6 and older. */
    static Optional<String> index(Map<String, String> data) {
        return Optional.ofNullable(data.get(INDEX_KEY));
    }

    /**
     * When the load ended that made a change. A change before the newest loads counts as one of the oldest of them,
     * because it was made no later. Empty if no loads are known.
     */
    public Optional<Instant> loadOf(long number) {
        Optional<Instant> time = Optional.empty();
        long last = change();
        for (int i = 0; i < loads.size() && number <= last; i++) {
            time = Optional.of(loads.get(i).time());
            // Each load is an epoch; before those that are known, as many numbers as cables.
            last = i + 1 < epochs.size()
                    ? epochs.get(i + 1).last()
                    : last - loads.get(i).cables();
        }
        return time;
    }

    /** The data after the changes of a writer, whose epoch becomes the newest. */
    public CommitData with(Epoch epoch, List<Load> newestLoads) {
        List<Epoch> all = Stream.concat(Stream.of(epoch), epochs.stream()).toList();
        return new CommitData(index, all, newestLoads, lastRebuild);
    }

    /** The data of the rebuilt index. */
    public CommitData rebuilt(long lastChange, RebuildReport report) {
        return new CommitData(index, List.of(Epoch.until(lastChange)), loads, Optional.of(report));
    }

    /** The entries to store, including the versions of this program. */
    public Map<String, String> entries() {
        Map<String, String> data = new HashMap<>();
        data.put(VERSION_KEY, Integer.toString(IndexSchema.VERSION));
        data.put(FINGERPRINT_KEY, Fingerprint.VALUE);
        data.put(RECORDS_KEY, Integer.toString(CableCodec.VERSION));
        data.put(INDEX_KEY, index);
        data.put(CHANGE_KEY, Long.toString(change()));
        data.put(EPOCHS_KEY, text(epochs, epoch -> epoch.id() + " " + epoch.last()));
        data.put(LOADS_KEY, text(loads, load -> load.time() + " " + load.cables()));
        lastRebuild.ifPresent(report -> data.put(REBUILD_KEY, text(report)));
        return data;
    }

    private static <T> String text(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(","));
    }

    /** Reads values of a name and a number each. */
    private static <T> List<T> numbered(String text, BiFunction<String, Long, T> value) {
        return Stream.of(text.split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .map(parts -> value.apply(parts[0], Long.parseLong(parts[1])))
                .toList();
    }

    /** A report as text: the counts, then each problem on its own line. */
    private static String text(RebuildReport report) {
        List<String> problems = report.problems();
        List<String> lines = new ArrayList<>();
        lines.add(report.kept() + " " + report.lost());
        problems.stream().limit(MAX_PROBLEMS).forEach(lines::add);
        if (problems.size() > MAX_PROBLEMS) {
            lines.add("and " + (problems.size() - MAX_PROBLEMS) + " more");
        }
        return String.join("\n", lines);
    }

    private static RebuildReport rebuild(String text) {
        List<String> lines = text.lines().toList();
        String[] counts = lines.getFirst().split(" ");
        return new RebuildReport(Long.parseLong(counts[0]), Long.parseLong(counts[1]), lines.subList(1, lines.size()));
    }

    /** Rejects an index that this program cannot search or change. */
    public static void requireCurrent(Path folder, Map<String, String> data) throws CableIndexException {
        requireKnown(folder, data);
        int version = number(data, VERSION_KEY);
        if (version != IndexSchema.VERSION) {
            throw new CableIndexException(
                    Reason.OTHER_VERSION,
                    "the index in " + folder + " has schema version " + version + ", but this program reads version "
                            + IndexSchema.VERSION,
                    "CableIndex.rebuild converts it to this version");
        }
        if (!Fingerprint.VALUE.equals(data.get(FINGERPRINT_KEY))) {
            throw new CableIndexException(
                    Reason.OTHER_VERSION,
                    "the index in " + folder + " was created by analyzers that split words differently",
                    "CableIndex.rebuild splits them again");
        }
    }

    /** Rejects an index of another program, and one that a newer version of this program wrote. */
    static void requireKnown(Path folder, Map<String, String> data) throws CableIndexException {
        try {
            if (data.containsKey(VERSION_KEY)) {
                if (number(data, VERSION_KEY) > IndexSchema.VERSION || number(data, RECORDS_KEY) > CableCodec.VERSION) {
                    throw IndexFailure.newer("the index in " + folder);
                }
                of(data.entrySet());
                return;
            }
        } catch (RuntimeException e) {
            // Lucene has checked the bytes, so another program wrote what cannot be read.
        }
        throw new CableIndexException(
                Reason.NOT_AN_INDEX,
                folder + " holds a Lucene index that was not created by cables",
                "name another folder");
    }

    private static int number(Map<String, String> data, String key) {
        return Integer.parseInt(data.getOrDefault(key, FIRST));
    }
}
