package org.cablesearch.index.internal.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.Fingerprint;
import org.cablesearch.index.internal.schema.IndexSchema;

/** A folder that is, or is to become, an index: whether it can be used, and what to tell the user if not. */
public final class IndexFolder {

    private static final String VERSION_KEY = "cables.schema";
    private static final String FINGERPRINT_KEY = "cables.analyzers";
    private static final String RECORDS_KEY = "cables.records";
    private static final String RELISTED_KEY = "cables.relisted";

    private IndexFolder() {}

    /**
     * Opens the folder of an index that is there and that this version can read.
     *
     * @throws CableIndexException if there is none, or it cannot be read
     */
    public static Directory openExisting(Path folder) throws IOException {
        Directory directory = openHeld(folder);
        try {
            check(folder, directory);
            return directory;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Opens the folder of an index that may be damaged, since whoever checks it wants to know what is hurt.
     *
     * @throws CableIndexException if there is none, or one of another version
     */
    public static Directory openForCheck(Path folder) throws IOException {
        Directory directory = openHeld(folder);
        try {
            check(folder, SegmentList.read(directory).getUserData());
        } catch (CableIndexException e) {
            directory.close();
            throw e;
        } catch (IOException e) {
            return directory;
        }
        return directory;
    }

    private static Directory openHeld(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CableIndexException(
                    Files.exists(folder)
                            ? folder + " is a file, not the folder of an index"
                            : "there is no index in " + folder
                                    + ": the folder does not exist; make one by `cables index`");
        }
        Directory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            directory.close();
            throw new CableIndexException(
                    folder + " holds no index; name the folder of one, or make one by `cables index`");
        }
        return directory;
    }

    /**
     * Opens a folder for a writer: that of an index, or one that is absent or empty.
     *
     * @throws CableIndexException if it holds something else, or an index that cannot be used
     */
    public static Directory openForWriting(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CableIndexException(folder + " is a file; name a folder for the index");
        }
        try {
            Files.createDirectories(folder);
        } catch (AccessDeniedException e) {
            throw new CableIndexException("the folder " + folder + " cannot be made: access denied", e);
        } catch (IOException e) {
            throw new CableIndexException("the folder " + folder + " cannot be made: " + reason(e), e);
        }
        if (!Files.isWritable(folder)) {
            throw new CableIndexException("the folder " + folder + " cannot be written; check its permissions");
        }
        Directory directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                check(folder, directory);
            } else if (holdsForeignFiles(folder)) {
                throw new CableIndexException(
                        folder + " is not empty and holds no index; name an empty or a new folder for the index");
            }
            return directory;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** What a writer keeps with each commit, for {@link #check} to look at. */
    public static Map<String, String> commitData() {
        return Map.of(
                VERSION_KEY,
                Integer.toString(IndexSchema.VERSION),
                FINGERPRINT_KEY,
                Fingerprint.VALUE,
                RECORDS_KEY,
                Integer.toString(CableCodec.VERSION));
    }

    /** What is kept with a list of segments that a rebuild made anew, until it is done. */
    public static Map<String, String> relistedData() {
        return Map.of(VERSION_KEY, "0", RELISTED_KEY, "true");
    }

    /** Whether a list of segments was made anew: then it does not know which cables were replaced. */
    public static boolean isRelisted(Map<String, String> data) {
        return data.containsKey(RELISTED_KEY);
    }

    /** The version of the schema by which an index was written; empty if it was not made by cables. */
    static Optional<String> schemaVersion(Map<String, String> data) {
        return Optional.ofNullable(data.get(VERSION_KEY));
    }

    /**
     * Opens the folder of an index of whatever version, damaged or not.
     *
     * @throws CableIndexException if there is none, or none that was made by cables
     */
    public static Directory openForRebuild(Path folder) throws IOException {
        Directory directory = openHeld(folder);
        try {
            requireRecords(folder, SegmentList.read(directory).getUserData());
        } catch (IllegalArgumentException e) {
            directory.close();
            throw otherLucene(folder, e);
        } catch (IOException e) {
            if (!Damage.isMeantBy(e)) {
                directory.close();
                throw e;
            }
        }
        return directory;
    }

    private static void requireRecords(Path folder, Map<String, String> data) throws CableIndexException {
        requireOurs(folder, data);
        String records = data.getOrDefault(RECORDS_KEY, Integer.toString(CableCodec.VERSION));
        if (!records.equals(Integer.toString(CableCodec.VERSION))) {
            throw new CableIndexException("the index in " + folder + " keeps its cables in form " + records
                    + ", and this program reads form " + CableCodec.VERSION
                    + "; rebuild it by the program that made it, or a newer one");
        }
    }

    private static String requireOurs(Path folder, Map<String, String> data) throws CableIndexException {
        return schemaVersion(data)
                .orElseThrow(
                        () -> new CableIndexException(folder + " holds a Lucene index that was not made by cables"));
    }

    private static void check(Path folder, Directory directory) throws IOException {
        check(folder, readCommitData(folder, directory));
    }

    private static void check(Path folder, Map<String, String> data) throws CableIndexException {
        String version = requireOurs(folder, data);
        if (isRelisted(data)) {
            throw new CableIndexException(
                    "a rebuild of the index in " + folder + " was not finished; run `cables rebuild` again");
        }
        if (!version.equals(Integer.toString(IndexSchema.VERSION))) {
            throw new CableIndexException("the index in " + folder + " is of schema version " + version
                    + ", and this program reads version " + IndexSchema.VERSION
                    + "; run `cables rebuild` to make it one of this version");
        }
        if (!Fingerprint.VALUE.equals(data.get(FINGERPRINT_KEY))) {
            throw new CableIndexException("the index in " + folder
                    + " was made by analyzers that split words otherwise; run `cables rebuild` to split them anew");
        }
    }

    private static Map<String, String> readCommitData(Path folder, Directory directory) throws IOException {
        try {
            return SegmentList.read(directory).getUserData();
        } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
            throw otherLucene(folder, e);
        } catch (CorruptIndexException | NoSuchFileException | EOFException e) {
            throw damaged(folder, e);
        }
    }

    private static CableIndexException otherLucene(Path folder, Exception cause) {
        return new CableIndexException(
                "the index in " + folder + " was made by another version of Lucene, which this program cannot read; "
                        + "index the sources again into a new folder",
                cause);
    }

    /** What is told of an index that cannot be read. */
    public static CableIndexException damaged(Path folder, IOException cause) {
        return new CableIndexException(
                "the index in " + folder
                        + " is damaged; `cables verify` says what is hurt, `cables rebuild` saves what it can",
                cause);
    }

    /** What is told of an index that another writer has. */
    public static CableIndexException locked(Path folder, IOException cause) {
        return new CableIndexException(
                "the index in " + folder + " is being written by another process; wait until it has finished", cause);
    }

    /** Why the disk failed. */
    public static String reason(Throwable e) {
        return switch (e) {
            case NoSuchFileException gone -> gone.getFile() + " is not there";
            case AccessDeniedException denied -> denied.getFile() + " cannot be written: access denied";
            case ClosedByInterruptException stopped -> "the thread was interrupted";
            case ThreadInterruptedException stopped -> "the thread was interrupted";
            default -> Objects.requireNonNullElse(e.getMessage(), e.toString());
        };
    }

    /** A lock file and what an interrupted first run left are no foreign files. */
    private static boolean holdsForeignFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !name.equals("write.lock")
                            && !name.startsWith(IndexFileNames.PENDING_SEGMENTS + "_")
                            && !IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches());
        }
    }
}
