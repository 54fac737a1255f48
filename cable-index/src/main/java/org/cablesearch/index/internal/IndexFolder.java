package org.cablesearch.index.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.CableIndexException;

/** A folder that is, or is to become, an index: whether it can be used, and what to tell the user if not. */
public final class IndexFolder {

    private static final String VERSION_KEY = "cables.schema";
    private static final String FINGERPRINT_KEY = "cables.analyzers";

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
    static Directory openForCheck(Path folder) throws IOException {
        Directory directory = openHeld(folder);
        try {
            check(folder, SegmentInfos.readLatestCommit(directory).getUserData());
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
    static Directory openForWriting(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CableIndexException(folder + " is a file; name a folder for the index");
        }
        try {
            Files.createDirectories(folder);
        } catch (AccessDeniedException e) {
            throw new CableIndexException("the folder " + folder + " cannot be made: access denied", e);
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
    static Map<String, String> commitData() {
        return Map.of(VERSION_KEY, Integer.toString(IndexSchema.VERSION), FINGERPRINT_KEY, IndexSchema.fingerprint());
    }

    private static void check(Path folder, Directory directory) throws IOException {
        check(folder, readCommitData(folder, directory));
    }

    private static void check(Path folder, Map<String, String> data) throws CableIndexException {
        String version = data.get(VERSION_KEY);
        if (version == null) {
            throw new CableIndexException(folder + " holds a Lucene index that was not made by cables");
        }
        if (!version.equals(Integer.toString(IndexSchema.VERSION))) {
            throw new CableIndexException("the index in " + folder + " is of schema version " + version
                    + ", and this program reads version " + IndexSchema.VERSION
                    + "; index the sources again into a new folder");
        }
        if (!IndexSchema.fingerprint().equals(data.get(FINGERPRINT_KEY))) {
            throw new CableIndexException("the index in " + folder
                    + " was made by analyzers that split words otherwise; index the sources again into a new folder");
        }
    }

    private static Map<String, String> readCommitData(Path folder, Directory directory) throws IOException {
        try {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new CableIndexException(
                    "the index in " + folder + " was made by another version of Lucene; index the sources again", e);
        } catch (CorruptIndexException | NoSuchFileException | EOFException e) {
            throw damaged(folder, e);
        }
    }

    /** What is told of an index that cannot be read. */
    public static CableIndexException damaged(Path folder, IOException cause) {
        return new CableIndexException(
                "the index in " + folder + " is damaged; `cables verify` says what is hurt", cause);
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
