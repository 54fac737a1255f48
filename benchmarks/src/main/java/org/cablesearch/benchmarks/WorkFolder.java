// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder with the dump of one size and its indexes. */
record WorkFolder(Path path) {

    Path csv() {
        return path.resolve("cables.csv");
    }

    Path ours() {
        return path.resolve("ours");
    }

    Path flat() {
        return path.resolve("flat");
    }

    /** Deletes the folder and creates it again, empty. */
    void clear() throws IOException {
        delete();
        Files.createDirectories(path);
    }

    /** Deletes the folder with its content. */
    void delete() throws IOException {
        if (Files.exists(path)) {
            for (Path file : files(path).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The size of a file, or of all files in a folder, in megabytes. */
    static double megabytes(Path path) throws IOException {
        List<Path> files = files(path).filter(Files::isRegularFile).toList();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes / 1e6;
    }

    private static Stream<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.toList().stream();
        }
    }
}
