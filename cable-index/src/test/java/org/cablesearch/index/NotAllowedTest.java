// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Where the system refuses access, every call says so, whether a folder, its parent or a single file is closed. */
class NotAllowedTest {

    private static final String CLOSED = "---------";
    private static final String READ_ONLY = "r-xr-xr-x";
    private static final String OPEN = "rwxr-xr-x";

    private static final String EXPECTED = """
            closed folder
              exists, verify, stats, lastCommit, copy, rebuild -> NOT_ALLOWED: access to INDEX is denied; check its permissions
              open -> NOT_ALLOWED: the folder INDEX cannot be written; check its permissions
              deleteEmpty -> NOT_ALLOWED: access to INDEX/write.lock is denied; check its permissions
            closed parent
              exists, verify, stats, lastCommit, copy, rebuild, deleteEmpty -> NOT_ALLOWED: access to INDEX is denied; check its permissions
              open -> NOT_ALLOWED: the folder INDEX cannot be created: access denied; name another folder, or remove the cause
            folder that cannot be listed
              exists, open, verify, stats, lastCommit, copy, rebuild, deleteEmpty -> NOT_ALLOWED: access to INDEX is denied; check its permissions
            closed file
              exists, lastCommit, deleteEmpty -> nothing is thrown
              open, verify, stats -> NOT_ALLOWED: access to INDEX/_0.cfs is denied; check its permissions
              copy -> NOT_ALLOWED: the index in INDEX could not be copied to PARENT/copy: access to INDEX/_0.cfs is denied; the last complete backup is kept: check its permissions, and copy again
              rebuild -> NOT_ALLOWED: the index in INDEX could not be rebuilt and is unchanged: access to INDEX/_0.cfs is denied; check its permissions and run it again
            read-only folder
              open -> NOT_ALLOWED: the folder INDEX cannot be written; check its permissions
              open in it -> NOT_ALLOWED: the folder INDEX/a cannot be created: access denied; name another folder, or remove the cause
              copy into it -> NOT_ALLOWED: the folder INDEX/copy cannot be created: access denied; name another folder, or remove the cause
              rebuild -> NOT_ALLOWED: the index in INDEX could not be rebuilt and is unchanged: access to INDEX/_1.fdm is denied; check its permissions and run it again
            folder that is read-only from now on
              add, commit, merge, close -> NOT_ALLOWED: the index in INDEX cannot be written: access to INDEX/_1.fdm is denied; check its permissions; committed changes are kept
            """;

    @TempDir
    Path parent;

    /** The calls, in a process that may not read everything. */
    static final class Calls {

        private final Path folder;

        /** The calls so far, by what they threw. */
        private final Map<String, List<String>> outcomes = new LinkedHashMap<>();

        private Calls(Path folder) {
            this.folder = folder;
        }

        public static void main(String[] args) throws IOException {
            new Calls(Path.of(args[0])).print();
        }

        private void print() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                Path segment = files.filter(file -> file.toString().endsWith(".cfs"))
                        .findFirst()
                        .orElseThrow();
                with(CLOSED, folder, () -> read("closed folder"));
                with(CLOSED, folder.getParent(), () -> read("closed parent"));
                with("-wx------", folder, () -> read("folder that cannot be listed"));
                with(CLOSED, segment, () -> read("closed file"));
            }
            with(READ_ONLY, folder, () -> {
                call("open", () -> CableIndex.open(folder));
                call("open in it", () -> CableIndex.open(folder.resolve("a")));
                call("copy into it", () -> CableIndex.copy(folder, folder.resolve("copy")));
                call("rebuild", () -> CableIndex.rebuild(folder));
                print("read-only folder");
            });
            try (CableIndex index = CableIndex.open(folder)) {
                with(READ_ONLY, folder, () -> {
                    call("add", () -> index.add(Cable.builder("06B1").build()));
                    call("commit", index::commit);
                    call("merge", index::merge);
                    call("close", index::close);
                    print("folder that is read-only from now on");
                });
            }
        }

        private void read(String what) {
            call("exists", () -> CableIndex.exists(folder));
            call("open", () -> CableIndex.open(folder).close());
            call("verify", () -> CableIndex.verify(folder));
            call("stats", () -> CableIndex.stats(folder));
            call("lastCommit", () -> CableIndex.lastCommit(folder));
            call("copy", () -> CableIndex.copy(folder, folder.resolveSibling("copy")));
            call("rebuild", () -> CableIndex.rebuild(folder));
            call("deleteEmpty", () -> CableIndex.deleteEmpty(folder, true));
            print(what);
        }

        private void call(String name, Executable call) {
            String outcome = "nothing is thrown";
            try {
                call.execute();
            } catch (CableIndexException e) {
                outcome = e.reason() + ": " + e.getMessage();
            } catch (Throwable e) {
                outcome = e.toString();
            }
            outcomes.computeIfAbsent(outcome, key -> new ArrayList<>()).add(name);
        }

        private void print(String what) {
            System.out.println(what);
            outcomes.forEach((outcome, names) -> System.out.println("  " + String.join(", ", names) + " -> "
                    + outcome.replace(folder.toString(), "INDEX")
                            .replace(folder.getParent().toString(), "PARENT")));
            outcomes.clear();
        }

        /** Runs calls while the permissions of a path are others. */
        private static void with(String permissions, Path path, Executable calls) throws IOException {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            try {
                calls.execute();
            } catch (Throwable e) {
                throw new IOException(e);
            } finally {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OPEN));
            }
        }
    }

    @Test
    void isToldByEveryCall() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("parent")).resolve("index");
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(Cable.builder("06A1").build());
        }
        Path printed = parent.resolve("printed");
        Process process = OtherJvm.startUnprivileged(Calls.class, printed, folder.toString());
        assertEquals(true, process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(OtherJvm.errors(printed)));
        assertEquals(EXPECTED, Files.readString(printed));
    }
}
