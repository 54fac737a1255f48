// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are stored, loaded, compared and shown. */
class ResultsTest {

    @TempDir
    private Path folder;

    @Test
    void theLastResultsOfAKindAreLoadedUnchanged() throws IOException {
        results("2026-11-24T10:00", "quick", 1).write(folder);
        Results last = results("2026-11-25T09:00", "quick", 2);
        last.write(folder);
        results("2026-11-26T09:00", "full", 3).write(folder);
        assertEquals(Optional.of(last), Results.last(folder, "quick"));
        assertEquals(Optional.empty(), Results.last(folder, "other"));
    }

    @Test
    void aRatioThatGrewByMoreThanAFifthIsWorse() {
        Results before = results("2026-11-24T10:00", "quick", 1.0);
        assertEquals(List.of(), WorseRatios.worse(before, results("2026-11-25T10:00", "quick", 1.15)));
        assertEquals(
                List.of("5000 / Group / what: 1.25, was 1.00"),
                WorseRatios.worse(before, results("2026-11-25T10:00", "quick", 1.25)));
    }

    @Test
    void aRatioThatMissesItsTargetIsBold() throws IOException {
        String report =
                Files.readString(results("2026-11-25T10:00", "quick", 2.5).write(folder));
        assertTrue(report.contains("| what (ms) | 2.50 | 1.00 | **2.50** | ≤ 2.0 |"), report);
    }

    private static Results results(String date, String kind, double ours) {
        Figure figure = Figure.against(5_000, "Group", "what", "ms", ours, 1).reach(2);
        Figure alone = Figure.alone(5_000, "Group", "alone", "MB", 7);
        return new Results(date, new Results.Machine(2, "", "", "", ""), kind, List.of(figure, alone));
    }
}
