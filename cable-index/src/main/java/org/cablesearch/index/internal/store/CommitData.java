package org.cablesearch.index.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.IndexStats.Load;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.Fingerprint;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.jspecify.annotations.Nullable;

/**
 * The data stored with each commit: the versions that made the index, the number of the last change, and the newest
 * loads.
 */
public final class CommitData {

    private static final String VERSION_KEY = "cables.schema";
    private static final String FINGERPRINT_KEY = "cables.analyzers";
    private static final String RECORDS_KEY = "cables.records";
    private static final String CHANGE_KEY = "cables.change";
    private static final String LOADS_KEY = "cables.loads";
    private static final int MOST_LOADS = 10;

    private CommitData() {}

    /**
     * The data of an index that this program writes.
     *
     * @param change the number of the last change, which rises with every cable added
     * @param loads the loads, newest first; only the newest are kept
     */
    public static Map<String, String> current(long change, List<Load> loads) {
        return Map.of(
                CHANGE_KEY,
                Long.toString(change),
                VERSION_KEY,
                Integer.toString(IndexSchema.VERSION),
                FINGERPRINT_KEY,
                Fingerprint.VALUE,
                RECORDS_KEY,
                Integer.toString(CableCodec.VERSION),
                LOADS_KEY,
                loads.stream()
                        .limit(MOST_LOADS)
                        .map(load -> load.time() + " " + load.cables())
                        .collect(Collectors.joining(",")));
    }

    /** The newest loads, newest first; empty if there is no commit yet. */
    public static List<Load> loads(@Nullable Iterable<Map.Entry<String, String>> data) {
        return Pattern.compile(",")
                .splitAsStream(value(data, LOADS_KEY).orElse(""))
                .filter(load -> !load.isEmpty())
                .map(load -> load.split(" "))
                .map(parts -> new Load(Instant.parse(parts[0]), Long.parseLong(parts[1])))
                .toList();
    }

    /** The number of the last change; empty if there is no commit yet. */
    public static OptionalLong lastChange(@Nullable Iterable<Map.Entry<String, String>> data) {
        return value(data, CHANGE_KEY).stream().mapToLong(Long::parseLong).findFirst();
    }

    private static Optional<String> value(@Nullable Iterable<Map.Entry<String, String>> data, String key) {
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(key)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Refuses an index that this program cannot search or add to. */
    static void requireCurrent(Path folder, Map<String, String> data) throws CableIndexException {
        String version = requireOurs(folder, data);
        if (!version.equals(Integer.toString(IndexSchema.VERSION))) {
            throw new CableIndexException(
                    Reason.OTHER_VERSION,
                    "the index in " + folder + " is of schema version " + version + ", and this program reads version "
                            + IndexSchema.VERSION,
                    "CableIndex.rebuild brings it to this version");
        }
        if (!Fingerprint.VALUE.equals(data.get(FINGERPRINT_KEY))) {
            throw new CableIndexException(
                    Reason.OTHER_VERSION,
                    "the index in " + folder + " was made by analyzers that split words differently",
                    "CableIndex.rebuild splits them again");
        }
    }

    /** Refuses an index whose cables this program cannot read back. */
    static void requireRecords(Path folder, Map<String, String> data) throws CableIndexException {
        requireOurs(folder, data);
        String records = data.getOrDefault(RECORDS_KEY, Integer.toString(CableCodec.VERSION));
        if (!records.equals(Integer.toString(CableCodec.VERSION))) {
            throw new CableIndexException(
                    Reason.UNREADABLE_VERSION,
                    "the index in " + folder + " keeps its cables in form " + records + ", and this program reads form "
                            + CableCodec.VERSION,
                    "rebuild it with the program that made it, or a newer one");
        }
    }

    private static String requireOurs(Path folder, Map<String, String> data) throws CableIndexException {
        return Optional.ofNullable(data.get(VERSION_KEY))
                .orElseThrow(() -> new CableIndexException(
                        Reason.NOT_AN_INDEX,
                        folder + " holds a Lucene index that was not made by cables",
                        "name another folder"));
    }
}
