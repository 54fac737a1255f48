// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Saves and restores the files in the folder of an index. */
final class IndexFiles {

    private IndexFiles() {}

    /** The bytes of each file by its name, except the lock. */
    static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        files.remove("write.lock");
        return files;
    }

    /** The first file name with an extension, in alphabetical order. */
    static String first(Map<String, byte[]> files, String extension) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(extension))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Replaces the content of a folder with these files. */
    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (String old : read(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
