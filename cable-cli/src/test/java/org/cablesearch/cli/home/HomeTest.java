package org.cablesearch.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
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
    void remembersTheOpenPage() throws IOException {
        OpenPage page = new OpenPage(URI.create("http://127.0.0.1:8080/?token=secret"), folder.resolve("an index"));
        home().rememberPage(page);
        assertEquals(Optional.of(page), home().openPage());
        Path file = folder.resolve(".local/share/cables/open-page");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        Files.writeString(file, "no link");
        assertEquals(Optional.empty(), home().openPage());
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
