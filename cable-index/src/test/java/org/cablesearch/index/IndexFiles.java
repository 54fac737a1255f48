package org.cablesearch.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files in the folder of an index, to be kept and put back. */
final class IndexFiles {

    private IndexFiles() {}

    /** The bytes of each file by its name, but for the lock. */
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

    /** The name of the first file with an extension, in order. */
    static String first(Map<String, byte[]> files, String extension) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(extension))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Makes these files all that is in a folder. */
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
