// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Input without read permission, indexed by a process without the superuser's rights over files. */
@EnabledOnOs(OS.LINUX)
@Timeout(600)
class FilePermissionsTest {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    @TempDir
    Path folder;

    private Path input = Path.of("");

    @BeforeEach
    void createInput() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        sample("06PHNOMPENH2611", "a.txt");
        sample("08SECTION01OF02LIMA2492", "locked/b.txt");
        sample("10NOUAKCHOTT877", "z.txt");
    }

    private void sample(String id, String name) throws IOException {
        Path file = input.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(Run.SAMPLES.resolve(id + ".txt"), file);
    }

    @AfterEach
    void unlock() throws IOException {
        allow("locked", "rwx------");
    }

    private void allow(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(input.resolve(name), PosixFilePermissions.fromString(permissions));
    }

    @Test
    void folderWithoutPermissionToListIsOneRejection() throws Exception {
        allow("locked", "-wx------");
        assertRejected("locked");
    }

    @Test
    void folderWithoutPermissionToEnterIsOneRejection() throws Exception {
        sample("07DILI772", "locked/c.txt");
        allow("locked", "rw-------");
        assertRejected("locked");
    }

    @Test
    void fileWithoutPermissionToReadIsOneRejection() throws Exception {
        allow("locked/b.txt", "-w-------");
        assertRejected("locked/b.txt");
    }

    private void assertRejected(String name) throws Exception {
        ProcessBuilder command = Command.of("index", "--index", folder.resolve("index"), "--json", input);
        if (System.getProperty("user.name").equals("root")) {
            assumeTrue(Files.exists(SETPRIV), "root may read everything here");
            command.command()
                    .addAll(0, List.of(SETPRIV.toString(), "--bounding-set", "-dac_override,-dac_read_search"));
        }
        Path err = folder.resolve("err");
        Process process = command.redirectError(err.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = Files.readString(err);
        String rejection = input.resolve(name) + ":1: UNREADABLE: not allowed to read it; check its permissions\n";
        assertTrue(errors.endsWith(rejection), errors);
        assertEquals(
                "{\"read\":3,\"added\":2,\"replaced\":0,\"unchanged\":0,\"rejected\":1,\"problems\":1,\"repairs\":0,"
                        + "\"skipped\":{\"links\":0,\"dangling\":0,\"tooLong\":0},\"seconds\":S}\n",
                printed.replaceFirst("\"seconds\":[0-9.]+", "\"seconds\":S"));
        assertEquals(1, process.waitFor());
    }
}
