// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code cables backup}, and what works in a folder where nothing may be written. */
@ExtendWith(SampleIndex.class)
class BackupCommandTest {

    @TempDir
    Path folder;

    @Test
    void copiesOnlyWhatChanged(Path index) throws IOException {
        Path to = folder.resolve("backup");
        Run first = Run.of("backup", "-i", index, "--to", to);
        assertTrue(
                first.out().matches("backed up: (\\d+) files of commit \\d+, \\1 copied now\n"),
                first.out() + first.err());
        assertEquals(0, first.code());
        Run second = Run.of("backup", "-i", index, "--to", to, "--json");
        long bytes = 0;
        int files = 0;
        for (Path file : files(to)) {
            bytes += Files.size(file);
            files += file.endsWith("write.lock") ? 0 : 1;
        }
        assertTrue(
                second.out()
                        .matches("\\{\"files\":" + files + ",\"bytes\":" + bytes + ",\"copied\":0,\"commit\":\\d+}\n"),
                second.out());
    }

    @Test
    void refusesAnotherFolder(Path index) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Run run = Run.of("backup", "-i", index, "--to", folder);
        assertEquals(
                "cables: " + folder
                        + " is not empty and holds no backup of this index; name a new or empty folder for the"
                        + " backup\n",
                run.err());
        assertEquals(2, run.code());
        assertEquals(2, Run.of("backup", "-i", index).code());
        assertEquals(
                2, Run.of("backup", "-i", folder, "--to", folder.resolve("b")).code());
    }

    @Test
    void keepsTheLastBackupOfADamagedIndex(Path index) throws IOException {
        Path copy = folder.resolve("index");
        Path to = folder.resolve("backup");
        Run.of("backup", "-i", index, "--to", copy);
        Run.of("backup", "-i", copy, "--to", to);
        Map<String, Long> before = state(to);
        Path part = files(copy).stream()
                .filter(file ->
                        file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        Run run = Run.of("backup", "-i", copy, "--to", to);
        assertEquals(1, run.code());
        assertTrue(
                run.err()
                        .startsWith("cables: the index in " + copy + " is damaged, so nothing was copied: "
                                + part.getFileName() + " is damaged: "),
                run.err());
        assertTrue(
                run.err()
                        .endsWith("; an earlier backup in " + to
                                + " is kept; see what is damaged: cables verify --index " + copy + "\n"),
                run.err());
        assertEquals(before, state(to));
        assertTrue(
                Run.of("verify", "-i", copy).out().endsWith("; a backup has the others\n"),
                Run.of("verify", "-i", copy).out());
    }

    /** As the superuser, no folder is read-only, but nothing in it may change either. */
    @Test
    void readOnlyFolderCanBeUsed(Path index) throws Exception {
        Path to = folder.resolve("backup");
        Run.of("backup", "-i", index, "--to", to);
        Files.deleteIfExists(to.resolve("write.lock"));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("r-xr-xr-x"));
        Path draft = Files.writeString(folder.resolve("draft.txt"), "As 06PHNOMPENH2611 says, police.");
        Path queries = Files.writeString(folder.resolve("queries.txt"), "police\n");
        try {
            Map<String, Long> before = state(to);
            for (List<Object> command : List.<List<Object>>of(
                    List.of("search", "police"),
                    List.of("show", "06PHNOMPENH2611"),
                    List.of("cites", "06PHNOMPENH2611"),
                    List.of("similar", "06PHNOMPENH2611"),
                    List.of("batch", queries),
                    List.of("gaps"),
                    List.of("stats"),
                    List.of("verify"),
                    List.of("check", draft))) {
                Stream<Object> options = Stream.of("-i", to);
                Run run = Run.of(Stream.of(
                                command.stream().limit(1),
                                options,
                                command.stream().skip(1))
                        .flatMap(part -> part)
                        .toArray());
                assertEquals(0, run.code(), command + run.err());
                assertEquals(before, state(to), command.toString());
            }
            Serving serving = Serving.start("-i", to, "--port", 0);
            serving.link();
            serving.stop();
            assertEquals(
                    0,
                    Run.of("backup", "-i", to, "--to", folder.resolve("restored"))
                            .code());
            assertEquals(before, state(to));
        } finally {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** When each file of a folder, and the folder itself, changed last. */
    private static Map<String, Long> state(Path folder) throws IOException {
        Map<String, Long> state = new TreeMap<>();
        state.put("", Files.getLastModifiedTime(folder).toMillis());
        for (Path file : files(folder)) {
            state.put(
                    file.getFileName().toString(),
                    Files.getLastModifiedTime(file).toMillis());
        }
        return state;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
