// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
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
 * @param change the number of the last change, which increases with every cable added
 * @param loads the newest loads, newest first
 * @param lastRebuild the report of the last rebuild, if the index was ever rebuilt
 */
public record CommitData(String index, long change, List<Load> loads, Optional<RebuildReport> lastRebuild) {

    private static final String VERSION_KEY = "cables.schema";
    private static final String FINGERPRINT_KEY = "cables.analyzers";
    private static final String RECORDS_KEY = "cables.records";

    /** The version of what an index does not give a version of. */
    private static final String FIRST = "1";

    private static final String INDEX_KEY = "cables.index";
    private static final String CHANGE_KEY = "cables.change";
    private static final String LOADS_KEY = "cables.loads";
    private static final String REBUILD_KEY = "cables.rebuild";
    private static final int MAX_LOADS = 10;
    private static final int MAX_PROBLEMS = 20;

    public CommitData {
        loads = loads.stream().limit(MAX_LOADS).toList();
    }

    /** The data of a new index. */
    public static CommitData start() {
        return new CommitData(newIndex(), 0, List.of(), Optional.empty());
    }

    private static String newIndex() {
        return StringHelper.idToString(StringHelper.randomId());
    }

    /** The data of a commit, of this version or an older one; empty if there is no commit yet. */
    public static Optional<CommitData> of(@Nullable Iterable<Map.Entry<String, String>> entries) {
        Map<String, String> data = new HashMap<>();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data.containsKey(VERSION_KEY)
                ? Optional.of(new CommitData(
                        index(data).orElseGet(CommitData::newIndex),
                        Long.parseLong(data.getOrDefault(CHANGE_KEY, "0")),
                        loads(data.getOrDefault(LOADS_KEY, "")),
                        Optional.ofNullable(data.get(REBUILD_KEY)).map(CommitData::rebuild)))
                : Optional.empty();
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
        long last = change;
        for (Load load : loads) {
            if (number > last) {
                break;
            }
            time = Optional.of(load.time());
            last -= load.cables();
        }
        return time;
    }

    /** This data with another last change and other loads. */
    public CommitData with(long lastChange, List<Load> newestLoads) {
        return new CommitData(index, lastChange, newestLoads, lastRebuild);
    }

    /** This data with the report of a rebuild. */
    public CommitData with(RebuildReport report) {
        return new CommitData(index, change, loads, Optional.of(report));
    }

    /** The entries to store, including the versions of this program. */
    public Map<String, String> entries() {
        Map<String, String> data = new HashMap<>();
        data.put(VERSION_KEY, Integer.toString(IndexSchema.VERSION));
        data.put(FINGERPRINT_KEY, Fingerprint.VALUE);
        data.put(RECORDS_KEY, Integer.toString(CableCodec.VERSION));
        data.put(INDEX_KEY, index);
        data.put(CHANGE_KEY, Long.toString(change));
        data.put(
                LOADS_KEY,
                loads.stream().map(load -> load.time() + " " + load.cables()).collect(Collectors.joining(",")));
        lastRebuild.ifPresent(report -> data.put(REBUILD_KEY, text(report)));
        return data;
    }

    private static List<Load> loads(String text) {
        return Stream.of(text.split(","))
                .filter(load -> !load.isEmpty())
                .map(load -> load.split(" "))
                .map(parts -> new Load(Instant.parse(parts[0]), Long.parseLong(parts[1])))
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
    static void requireCurrent(Path folder, Map<String, String> data) throws CableIndexException {
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
