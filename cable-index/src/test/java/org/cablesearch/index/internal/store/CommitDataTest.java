// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.IndexStats.Load;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.internal.store.CommitData.Epoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitDataTest {

    /**
     * Two loads of ten changes are known. Each had a cable that was refused, whose number nobody has.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, 2026-11-01T00:00:00Z", "8, 2026-11-01T00:00:00Z", "9, 2026-11-02T00:00:00Z", "11, -"})
    void tellsTheLoadOfAChange(long change, Instant load) {
        Load first = new Load(Instant.parse("2026-11-01T00:00:00Z"), 7);
        Load second = new Load(Instant.parse("2026-11-02T00:00:00Z"), 1);
        CommitData data = CommitData.start()
                .with(new Epoch("a", 8), List.of(first))
                .with(new Epoch("b", 10), List.of(second, first));
        assertEquals(Optional.ofNullable(load), data.loadOf(change));
    }

    /** An index without epochs counts the cables of its loads: of ten changes, two loads made the last five. */
    @ParameterizedTest
    @CsvSource({"1, 2026-11-01T00:00:00Z", "8, 2026-11-01T00:00:00Z", "9, 2026-11-02T00:00:00Z"})
    void tellsTheLoadOfAChangeBeforeTheKnownEpochs(long change, Instant load) {
        CommitData data = new CommitData(
                "a",
                List.of(new Epoch("a", 10)),
                List.of(
                        new Load(Instant.parse("2026-11-02T00:00:00Z"), 2),
                        new Load(Instant.parse("2026-11-01T00:00:00Z"), 3)),
                Optional.empty());
        assertEquals(Optional.of(load), data.loadOf(change));
    }

    @Test
    void knowsItsPast() {
        CommitData first = CommitData.start();
        CommitData second = first.with(new Epoch("a", 5), List.of());
        CommitData third = read(second.with(new Epoch("b", 9), List.of()));
        assertEquals("b", third.history());
        assertEquals(9, third.change());
        assertTrue(third.continues("b", 9) && third.continues("a", 5) && third.continues(first.history(), 0));
        assertFalse(third.continues("a", 6), "rolled back, or added to another copy");
        assertFalse(second.continues("b", 6), "an older commit was put back");
        CommitData rebuilt = third.rebuilt(9, new RebuildReport(9, 0, List.of()));
        assertEquals(third.index(), rebuilt.index());
        assertFalse(rebuilt.continues("b", 9));
        assertTrue(read(rebuilt).continues(rebuilt.history(), 9));
    }

    @Test
    void anIndexWithoutEpochsIsInItsFirst() {
        CommitData written = CommitData.start().with(new Epoch("a", 7), List.of());
        Map<String, String> entries = written.entries();
        entries.remove("cables.epochs");
        CommitData old = CommitData.of(entries.entrySet()).orElseThrow();
        assertEquals(List.of(new Epoch(written.index(), 7)), old.epochs());
    }

    private static CommitData read(CommitData data) {
        return CommitData.of(data.entries().entrySet()).orElseThrow();
    }
}
