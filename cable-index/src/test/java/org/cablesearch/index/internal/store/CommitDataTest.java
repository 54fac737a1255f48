// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.IndexStats.Load;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitDataTest {

    /** Of ten changes, the last five were made by two loads that are still known. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, 2026-11-01T00:00:00Z", "8, 2026-11-01T00:00:00Z", "9, 2026-11-02T00:00:00Z", "11, -"})
    void tellsTheLoadOfAChange(long change, Instant load) {
        CommitData data = CommitData.start()
                .with(
                        new CommitData.Epoch("a", 10),
                        List.of(
                                new Load(Instant.parse("2026-11-02T00:00:00Z"), 2),
                                new Load(Instant.parse("2026-11-01T00:00:00Z"), 3)));
        assertEquals(Optional.ofNullable(load), data.loadOf(change));
    }
}
