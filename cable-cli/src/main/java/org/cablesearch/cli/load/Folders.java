package org.cablesearch.cli.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Operations on folders and their contents. */
public final class Folders {

    private Folders() {}

    /** Whether a path is absent or an empty folder. */
    public static boolean isFree(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.notExists(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    /** The size of a file, or of all files in a folder; 0 if unknown. */
    public static long bytes(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Deletes a folder with its contents. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
