// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cablesearch.testing.BacktrackingInput;
import org.cablesearch.testing.BacktrackingPatterns;
import org.cablesearch.testing.ModulePatterns;
import org.cablesearch.testing.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No argument and no file, however long, overflows the stack in a regular expression or is read again and again. */
class BacktrackingPatternsTest {

    private static final int MAX_READS = 20;

    @TempDir
    Path folder;

    @Test
    void eachPatternAlone() {
        assertEquals(
                List.of(),
                BacktrackingPatterns.readTooOften(MethodHandles.lookup(), MAX_READS, Map.of()),
                "read too often");
    }

    @Test
    void eachPatternThroughTheCommand() {
        Path index = folder.resolve("index");
        Run.of("index", "--index", index, Run.DUMP);
        ModulePatterns.of(MethodHandles.lookup()).values().forEach(pattern -> {
            BacktrackingInput.some(pattern).forEach(strain -> {
                String text = strain.ofLength(BacktrackingInput.LENGTH);
                SmallStack.run(() -> {
                    assertNoError(strain, Run.of("show", "--index", index, "--", text));
                    assertNoError(strain, Run.of("batch", "--index", index, file("queries.txt", text)));
                    assertNoError(strain, Run.of("batch", "--index", index, file("queries.csv", text)));
                });
            });
        });
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNoError(BacktrackingInput strain, Run run) {
        assertFalse(run.err().contains("an error in cables itself"), () -> strain + ": " + run.err());
    }
}
