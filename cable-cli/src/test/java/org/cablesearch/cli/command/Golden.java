package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected output that is kept in a file and has been read by a person. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Compares output with a file. If there is none, writes it and fails, so that a person reads it before it is committed. */
    static void assertMatches(String name, String output) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Files.notExists(file)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, output);
            fail(file + " was missing, and has been written: read it, then keep it");
        }
        assertEquals(Files.readString(file), output, file + " differs; if the new output is right, delete it");
    }
}
