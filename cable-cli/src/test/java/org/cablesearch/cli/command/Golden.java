package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Output that is kept as a file, to be read and judged by people. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Compares with a file; a missing one is written, to be read before it is kept, and fails the test. */
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
