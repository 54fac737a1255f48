// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void index() throws IOException {
        RandomCables cables = new RandomCables(1);
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.generate(cables::next).limit(30));
            index.addAll(Stream.of(cable("One."), cable("Another.")));
        }
    }

    private static Cable cable(String text) {
        return Cable.builder("06A1")
                .paragraphs(List.of(Paragraph.numbered(1, "", text)))
                .build();
    }

    @Test
    void findsASoundIndexCleanWhileAWriterIsOpen() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(Cable.builder("06B1").build(), "");
            VerifyReport report = CableIndex.verify(folder);
            assertEquals(List.of(), report.problems());
            assertTrue(report.clean());
            assertEquals(31, report.cables());
        }
    }

    @Test
    void reportsProgress() throws IOException {
        List<Long> cables = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        CableIndex.verify(folder, (done, share) -> {
            cables.add(done);
            shares.add(share);
        });
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(31, cables.getLast());
        assertEquals(1, shares.getLast());
    }

    /** At whatever file or cable an interrupt comes: the index is not called damaged, and the thread stays interrupted. */
    @Test
    void anInterruptIsNoDamage() throws IOException {
        List<Double> shares = new ArrayList<>();
        CableIndex.verify(folder, (done, share) -> shares.add(share));
        for (int i = 0; i < shares.size(); i++) {
            AtomicInteger left = new AtomicInteger(i);
            try {
                VerifyReport report = CableIndex.verify(folder, (done, share) -> {
                    if (left.getAndDecrement() == 0) {
                        Thread.currentThread().interrupt();
                    }
                });
                assertEquals(shares.size() - 1, i, "only the end is too late: " + report);
                assertTrue(report.clean());
            } catch (CableIndexException e) {
                assertEquals(CableIndexException.Reason.INTERRUPTED, e.reason(), e.toString());
            }
            assertTrue(Thread.interrupted(), "at " + i + " of " + shares.size());
        }
    }

    @Test
    void reportsDamageOnOpeningAndReleasesTheLock() throws IOException {
        String message = "the index in " + folder
                + " is damaged; CableIndex.verify names what is damaged, CableIndex.rebuild keeps every cable that it can read, and"
                + " a backup has the others";
        for (int i = 0; i < files().size(); i++) {
            // A failed attempt to open the index may leave a new list of segments.
            Path file = files().get(i);
            if (file.getFileName().toString().startsWith("spare_")) {
                continue;
            }
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, new byte[0]);
            assertEquals(
                    message,
                    assertThrows(CableIndexException.class, () -> CableIndex.open(folder), file.toString())
                            .getMessage());
            Files.write(file, sound);
        }
        CableIndex.open(folder).close();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
