// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks and rebuilds an index with less and less memory. Each run succeeds, or fails without changing the index or
 * calling it damaged.
 */
class SmallHeapTest {

    private static final List<Integer> MEGABYTES =
            Boolean.getBoolean("cables.long") ? List.of(64, 48, 32, 24, 20, 16, 14, 12, 10, 8, 7, 6) : List.of(24, 8);

    @TempDir
    Path parent;

    /** The program that runs in the other JVM. */
    static final class Work {

        private Work() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[1]);
            System.out.println(
                    args[0].equals("verify")
                            ? CableIndex.verify(folder).problems()
                            : CableIndex.rebuild(folder).problems());
        }
    }

    @Test
    void aSmallHeapIsNotMistakenForDamage() throws Exception {
        Path folder = parent.resolve("index");
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.generate(new RandomCables(3)::next).limit(200));
            index.add(Cable.builder("06LONG1").subject("word ".repeat(400_000)).build());
        }
        Map<CableKey, Cable> before = StoredCables.of(folder);
        int succeeded = 0;
        int failed = 0;
        for (String work : List.of("verify", "rebuild")) {
            for (int megabytes : MEGABYTES) {
                String what = work + " with " + megabytes + " MB";
                Path output = parent.resolve("output");
                Process process =
                        OtherJvm.start(Work.class, List.of("-Xmx" + megabytes + "m"), output, work, folder.toString());
                assertTrue(process.waitFor(10, TimeUnit.MINUTES), what);
                String errors = Files.readString(OtherJvm.errors(output));
                if (process.exitValue() == 0) {
                    succeeded++;
                    assertEquals("[]", Files.readString(output).strip(), what);
                } else {
                    failed++;
                    assertTrue(errors.contains("OutOfMemoryError"), what + ": " + errors);
                }
                assertEquals(before, StoredCables.of(folder), what);
                CableIndex.open(folder).close();
                assertEquals(List.of(), LeftBehind.in(folder), what);
            }
        }
        assertTrue(succeeded > 0 && failed > 0, succeeded + " runs had enough memory, " + failed + " too little");
    }
}
