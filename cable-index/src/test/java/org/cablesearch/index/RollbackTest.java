// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends work on an index without committing all of it. */
class RollbackTest {

    private static final Cable ONE = Cable.builder("06EXAMPLE1").build();
    private static final Cable TWO = Cable.builder("06EXAMPLE2").build();

    @TempDir
    Path folder;

    @Test
    void discardsUncommittedChanges() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(ONE);
            index.commit();
            index.add(TWO);
            index.delete(ONE.id());
            index.rollback();
            assertEquals(
                    Reason.CLOSED,
                    assertThrows(CableIndexException.class, () -> index.add(TWO))
                            .reason());
            index.rollback();
        }
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(AddResult.Outcome.UNCHANGED, index.add(ONE).outcome());
            assertEquals(AddResult.Outcome.ADDED, index.add(TWO).outcome());
        }
        assertEquals(2, CableIndex.stats(folder).cables());
        assertTrue(CableIndex.verify(folder).clean());
    }

    @Test
    void leavesANewIndexEmpty() throws IOException {
        CableIndex index = CableIndex.open(folder);
        index.add(ONE);
        index.rollback();
        assertEquals(0, CableIndex.stats(folder).cables());
    }

    @Test
    void anInterruptIsReportedWithItsReason() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            Thread.currentThread().interrupt();
            CableIndexException stopped =
                    assertThrows(CableIndexException.class, () -> index.addAll(Stream.of(ONE, TWO), 2));
            assertTrue(Thread.interrupted());
            assertEquals(Reason.INTERRUPTED, stopped.reason());
        }
    }

    @Test
    void aThreadThatIsInterruptedInAMergeStaysInterrupted() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            for (Cable cable : List.of(ONE, TWO)) {
                index.add(cable);
                index.commit();
            }
            Thread.currentThread().interrupt();
            try {
                index.merge();
            } catch (CableIndexException stopped) {
                assertEquals(Reason.INTERRUPTED, stopped.reason());
            }
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aCountCanBeStopped() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(ONE);
        }
        Progress ending = (done, share) -> {
            assertTrue(share >= 0 && share <= 1);
            throw new IllegalStateException("enough");
        };
        assertThrows(IllegalStateException.class, () -> CableIndex.stats(folder, ending));
    }
}
