// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Expected texts in files, which a person has read and accepted. */
public final class Golden {

    private Golden() {}

    /** Compares a text with a file. If the file is missing, writes it, for a person to read, and fails the test. */
    public static void assertMatches(Path file, String text) throws IOException {
        assertMatches(file, text, () -> file + " differs; if the new text is right, delete it");
    }

    /** Does the same as {@link #assertMatches(Path, String)}, with a message that says what to do about a difference. */
    public static void assertMatches(Path file, String text, Supplier<String> difference) throws IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
            fail(file + " was missing and has been written: read it, then keep it");
        }
        assertEquals(Files.readString(file), text, difference);
    }
}
