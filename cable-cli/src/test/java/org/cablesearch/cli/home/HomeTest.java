// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void folderDependsOnTheEnvironment() {
        String user = folder.toString();
        assertEquals(Optional.of(folder.resolve(".local/share/cables/index")), index(Map.of("HOME", user)));
        assertEquals(
                Optional.of(folder.resolve("data/cables/index")),
                index(Map.of("HOME", user, "XDG_DATA_HOME", user + "/data")));
        assertEquals(
                Optional.of(folder.resolve(".local/share/cables/index")),
                index(Map.of("HOME", user, "XDG_DATA_HOME", "relative")),
                "the XDG specification ignores relative paths");
        assertEquals(Optional.of(folder.resolve("cables/index")), index(Map.of("LOCALAPPDATA", user)));
        assertEquals(Optional.empty(), index(Map.of()));
        assertEquals(Optional.empty(), index(Map.of("HOME", "")));
    }

    private static Optional<Path> index(Map<String, String> environment) {
        return Home.of(environment).map(Home::index);
    }

    @Test
    void remembersTheIndexUsedLast() throws IOException {
        assertEquals(Optional.empty(), home().lastIndex());
        Path index = Files.createDirectory(folder.resolve("my index"));
        home().rememberIndex(index);
        assertEquals(Optional.of(index), home().lastIndex());
        Files.delete(index);
        assertEquals(Optional.empty(), home().lastIndex(), "it was deleted");
    }

    @Test
    void onePageOfAnIndexAtATime() throws IOException {
        Path index = folder.resolve("an index");
        URI link = URI.create("http://127.0.0.1:8080/?token=secret");
        try (OpenPage mine = home().openPage(index)) {
            assertTrue(mine.isMine());
            try (OpenPage second = home().openPage(index)) {
                assertFalse(second.isMine());
                assertEquals(Optional.empty(), second.link(), "it is just starting");
                mine.tell(link);
                assertEquals(Optional.of(link), second.link());
            }
            try (OpenPage other = home().openPage(folder.resolve("another index"))) {
                assertTrue(other.isMine(), "another index has a page of its own");
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                for (Path file : pages()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                }
            }
        }
        assertEquals(0, Files.size(pages().getFirst()), "the token is forgotten");
        try (OpenPage next = home().openPage(index)) {
            assertTrue(next.isMine());
        }
    }

    /** After a kill, a program of somebody else may listen at the port, and must not get the token. */
    @Test
    void theLinkOfAKilledPageIsForgotten() throws IOException {
        Path index = folder.resolve("an index");
        home().openPage(index).close();
        Files.writeString(pages().getFirst(), "http://127.0.0.1:8080/?token=secret\n");
        try (OpenPage next = home().openPage(index)) {
            assertTrue(next.isMine());
            assertEquals(Optional.empty(), next.link());
        }
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".local/share/cables"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void unwritableHomeIsIgnored() throws IOException {
        Files.createDirectories(folder.resolve(".local/share"));
        Files.writeString(folder.resolve(".local/share/cables"), "a file is in the way");
        home().rememberIndex(folder);
        assertEquals(Optional.empty(), home().lastIndex());
    }

    private Home home() {
        return Home.of(Map.of("HOME", folder.toString())).orElseThrow();
    }
}
