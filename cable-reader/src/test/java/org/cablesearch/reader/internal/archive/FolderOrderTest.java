// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is read in the order of names, however few of them are in memory at once. */
class FolderOrderTest {

    @TempDir
    Path folder;

    @Test
    void partsAreInTheOrderOfTheWhole() throws IOException {
        Random random = new Random(1);
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            String name = Integer.toString(random.nextInt(2_000), Character.MAX_RADIX);
            if (names.add(name)) {
                Files.writeString(folder.resolve(name), "");
            }
        }
        Files.writeString(folder.resolve(".hidden"), "");
        for (int maxNames : new int[] {1, 2, 7, names.size(), names.size() + 1, 1_000}) {
            List<String> read = new ArrayList<>();
            FolderContents contents = FolderContents.of(folder, (skip, child) -> {}, maxNames);
            for (Optional<Path> child = contents.next(); child.isPresent(); child = contents.next()) {
                read.add(child.get().getFileName().toString());
            }
            assertEquals(List.copyOf(names), read, () -> maxNames + " names at once");
        }
    }

    @Test
    void anEmptyFolderHasNothing() throws IOException {
        assertEquals(
                Optional.empty(),
                FolderContents.of(folder, (skip, child) -> {}, 1).next());
    }
}
