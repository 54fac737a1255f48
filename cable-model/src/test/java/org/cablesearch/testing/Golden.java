package org.cablesearch.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept as files, to be read and judged by people. */
public final class Golden {

    private Golden() {}

    /** Compares with a file; a missing one is written, to be read before it is kept, and fails the test. */
    public static void assertMatches(Path file, String text) throws IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
            fail(file + " was missing, and has been written: read it, then keep it");
        }
        assertEquals(Files.readString(file), text, () -> file + " differs; if the new text is right, delete it");
    }
}
