// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only an index that holds nothing, and that no other program uses, is removed. */
@SuppressWarnings("try") // a NewIndex only has to be closed
class NewIndexTest {

    private static final Cable CABLE = Cable.builder("06ONE1").subject("Ferry").build();

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void setFolder() {
        folder = temp.resolve("index");
    }

    @Test
    void anEmptyIndexIsRemoved() throws IOException {
        try (NewIndex created = new NewIndex(folder)) {
            CableIndex.open(folder).close();
            assertTrue(Files.exists(folder));
        }
        assertFalse(Files.exists(folder));
    }

    @Test
    void aFolderThatWasThereStays() throws IOException {
        Files.createDirectory(folder);
        try (NewIndex created = new NewIndex(folder)) {
            CableIndex index = CableIndex.open(folder);
            index.add(CABLE);
            index.delete(CABLE.id());
            index.close();
        }
        assertEquals(List.of(), files());
    }

    @Test
    void anIndexThatAnotherRunIsFillingStays() throws IOException {
        CableIndex other;
        try (NewIndex refused = new NewIndex(folder)) {
            other = CableIndex.open(folder);
        }
        other.add(CABLE);
        other.close();
        assertEquals(1, CableIndex.stats(folder).cables());
    }

    @Test
    void anIndexThatAnotherRunHasFilledStays() throws IOException {
        try (NewIndex second = new NewIndex(folder);
                CableIndex first = CableIndex.open(folder)) {
            first.add(CABLE);
        }
        assertEquals(1, CableIndex.stats(folder).cables());
    }

    @Test
    void aDamagedIndexStays() throws IOException {
        Path sound = temp.resolve("sound");
        try (CableIndex index = CableIndex.open(sound)) {
            index.add(CABLE);
        }
        for (String damaged : names(sound)) {
            if (damaged.equals("write.lock")) {
                continue;
            }
            try (NewIndex created = new NewIndex(folder)) {
                Files.createDirectory(folder);
                for (String file : names(sound)) {
                    byte[] bytes = Files.readAllBytes(sound.resolve(file));
                    if (file.equals(damaged)) {
                        bytes[bytes.length / 2] ^= 1;
                    }
                    Files.write(folder.resolve(file), bytes);
                }
            }
            assertEquals(names(sound), files(), damaged);
            Folders.delete(folder);
        }
    }

    @Test
    void foreignFilesAreKept() throws IOException {
        try (NewIndex created = new NewIndex(folder)) {
            CableIndex.open(folder).close();
            Files.createFile(folder.resolve("notes.txt"));
        }
        assertEquals(List.of("notes.txt"), files());
    }

    private List<String> files() throws IOException {
        return names(folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
