// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures everything, and writes the tables: {@code Benchmarks [--quick] [SIZE...]}. The script {@code benchmarks/run}
 * builds and starts it, and passes the paths that it needs.
 */
public final class Benchmarks {

    private static final List<Integer> SIZES = List.of(20_000, 100_000, 250_000);
    private static final List<Integer> QUICK_SIZES = List.of(5_000);
    private static final Duration EACH = Duration.ofSeconds(3);
    private static final Duration QUICK_EACH = Duration.ofMillis(700);

    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        boolean quick = Arrays.asList(args).contains("--quick");
        List<Integer> sizes = Arrays.stream(args)
                .filter(arg -> !arg.startsWith("--"))
                .map(Integer::valueOf)
                .toList();
        Path results = Files.createDirectories(Path.of(System.getProperty("benchmarks.results")));
        Path work = Path.of(System.getProperty("benchmarks.work"));
        String kind = quick ? "quick" : "full";
        Optional<Results> last = Results.last(results, kind);
        Results now = Results.begun(kind);
        Path report = results;
        for (int size : sizes.isEmpty() ? quick ? QUICK_SIZES : SIZES : sizes) {
            now = now.plus(new WholeRun(size, quick ? QUICK_EACH : EACH, work).run());
            // Written after each size, because the next may take hours.
            report = now.write(results);
        }
        System.out.print(Files.readString(report));
        Results done = now;
        last.ifPresent(before -> tell(before, done));
        System.out.println("\nwritten: " + report);
    }

    private static void tell(Results before, Results now) {
        List<String> worse = WorseRatios.worse(before, now);
        System.out.printf(
                Locale.ROOT, "%nRatios worse by more than a fifth than on %s: %d%n", before.date(), worse.size());
        worse.forEach(line -> System.out.println("  " + line));
    }
}
