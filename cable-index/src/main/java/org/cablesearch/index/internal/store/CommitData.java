package org.cablesearch.index.internal.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.Fingerprint;
import org.cablesearch.index.internal.schema.IndexSchema;

/** What a writer keeps with each commit: by which versions the index was made. */
public final class CommitData {

    private static final String VERSION_KEY = "cables.schema";
    private static final String FINGERPRINT_KEY = "cables.analyzers";
    private static final String RECORDS_KEY = "cables.records";
    private static final String RELISTED_KEY = "cables.relisted";

    private CommitData() {}

    /** Of an index that this program writes. */
    public static Map<String, String> current() {
        return Map.of(
                VERSION_KEY,
                Integer.toString(IndexSchema.VERSION),
                FINGERPRINT_KEY,
                Fingerprint.VALUE,
                RECORDS_KEY,
                Integer.toString(CableCodec.VERSION));
    }

    /** What is kept with a list of segments that a rebuild made anew, until it is done. */
    public static Map<String, String> relisted() {
        return Map.of(VERSION_KEY, "0", RELISTED_KEY, "true");
    }

    /** Whether a list of segments was made anew: then it does not know which cables were replaced. */
    public static boolean isRelisted(Map<String, String> data) {
        return data.containsKey(RELISTED_KEY);
    }

    /** Refuses an index that this program cannot search or add to. */
    static void requireCurrent(Path folder, Map<String, String> data) throws CableIndexException {
        String version = requireOurs(folder, data);
        if (isRelisted(data)) {
            throw new CableIndexException(
                    Reason.OTHER_VERSION,
                    "a rebuild of the index in " + folder + " was not finished",
                    "call CableIndex.rebuild again");
        }
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
                    "the index in " + folder + " was made by analyzers that split words otherwise",
                    "CableIndex.rebuild splits them anew");
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
                        "name the folder of another"));
    }
}
