// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a folder, and what is skipped and reported. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "creating links needs a privilege there")
class FolderContentsTest {

    @TempDir
    Path scratch;

    private Path folder = Path.of("");
    private Path elsewhere = Path.of("");

    private final List<String> skipped = new ArrayList<>();

    @BeforeEach
    void createFolders() throws IOException {
        folder = Files.createDirectories(scratch.resolve("folder"));
        elsewhere = Files.createDirectories(scratch.resolve("elsewhere"));
    }

    private static void cable(Path file) throws IOException {
        Files.writeString(file, """
                %s
                TITLE
                Tue Aug 01 00:00:00 +0200 2006
                SECRET
                Embassy
                FM A
                TO RUEHC/SECSTATE WASHDC
                S E C R E T A 000001

                SIPDIS
                """.formatted(file.getFileName()));
    }

    /** The ids of the cables, or the rejections. */
    private List<String> read() {
        ReadOptions options =
                ReadOptions.DEFAULT.skips((skip, path) -> skipped.add(skip + " " + folder.relativize(path)));
        try (Stream<ReadResult> results = CableReader.of(options).read(folder)) {
            return results.map(result -> result instanceof ReadResult.Accepted accepted
                            ? accepted.cable().id()
                            : folder.relativize(Path.of(result.source().file())) + " " + Outcomes.line(result))
                    .toList();
        }
    }

    @Test
    void linksToFilesAreReadAndLinksToFoldersReported() throws IOException {
        cable(folder.resolve("06A1"));
        cable(elsewhere.resolve("06B2"));
        Files.createSymbolicLink(folder.resolve("06B2"), elsewhere.resolve("06B2"));
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        assertEquals(List.of("06A1", "06B2"), read());
        assertEquals(List.of("LINKED_FOLDER circle", "LINKED_FOLDER linked"), skipped);
    }

    @Test
    void aLinkedFolderGivenAsAPathIsRead() throws IOException {
        cable(elsewhere.resolve("06B2"));
        folder = Files.createSymbolicLink(scratch.resolve("linked"), elsewhere);
        assertEquals(List.of("06B2"), read());
        assertEquals(List.of(), skipped);
    }

    @Test
    void danglingLinksAreReported() throws IOException {
        cable(folder.resolve("06A1"));
        Files.createDirectories(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("nothing"), elsewhere.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("sub/itself"), folder.resolve("sub/itself"));
        assertEquals(List.of("06A1"), read());
        assertEquals(List.of("DANGLING_LINK nothing", "DANGLING_LINK sub/itself"), skipped);
    }

    @Test
    void hiddenLinksAreNotReported() throws IOException {
        Files.createSymbolicLink(folder.resolve(".nothing"), elsewhere.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve(".linked"), elsewhere);
        assertEquals(List.of(), read());
        assertEquals(List.of(), skipped);
    }

    /** A path can become too long when a folder is moved. */
    @Test
    void pathsThatAreTooLongAreReported() throws IOException {
        Path bottom = createDeepFolders(folder);
        Path below = createDeepFolders(elsewhere);
        cable(below.resolve("06TOOLONG1"));
        cable(bottom.resolve("06A1"));
        Path top = elsewhere.resolve(elsewhere.relativize(below).getName(0));
        Path moved = bottom.resolve("moved");
        Files.move(top, moved);
        try {
            assertEquals(List.of("06A1"), read());
            assertEquals(1, skipped.size());
            assertEquals("PATH_TOO_LONG", skipped.getFirst().replaceFirst(" .*", ""));
        } finally {
            Files.move(moved, top);
        }
    }

    /** Creates nested folders. Two of these, one inside the other, have a longer path than any system allows. */
    private static Path createDeepFolders(Path start) throws IOException {
        String name = "x".repeat(200);
        Path path = start;
        while (path.toString().length() < 3_000) {
            path = Files.createDirectories(path.resolve(name));
        }
        return path;
    }

    @Test
    void aFileDeletedWhileTheFolderIsReadIsRejected() throws IOException {
        cable(folder.resolve("06A1"));
        cable(folder.resolve("06B2"));
        try (Stream<ReadResult> results = CableReader.create().read(folder)) {
            List<String> codes = new ArrayList<>();
            for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
                codes.add(Outcomes.line(result));
                Files.deleteIfExists(folder.resolve("06B2"));
            }
            assertEquals(2, codes.size());
            assertEquals("1 UNREADABLE cannot be read: no such file", codes.getLast());
        }
    }
}
