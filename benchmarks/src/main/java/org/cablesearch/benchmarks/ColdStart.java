// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The time from the start of a process to the end of its answer to a query of one word. Alternates between the
 * {@code cables} command and the command of the flat index; the files are in the system's cache. The {@code cables}
 * command shows three snippets per hit, the other one.
 */
final class ColdStart {

    private static final int ROUNDS = 15;
    private static final String GROUP = "First answer of a cold process";

    private final int size;
    private final List<String> command;
    private final List<String> plain;
    private final List<String> tuned;

    ColdStart(int size, WorkFolder work, String word) {
        this.size = size;
        this.command = List.of(
                System.getProperty("benchmarks.command"),
                "search",
                "--index",
                work.ours().toString(),
                word);
        this.plain = Jvm.command(List.of(), ColdFlat.class, work.flat(), word);
        Path archive = work.path().resolve("flat.jsa");
        this.tuned = Jvm.command(
                List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1"),
                ColdFlat.class,
                work.flat(),
                word);
    }

    List<Figure> figures() throws IOException {
        Samples ours = new Samples();
        Samples flat = new Samples();
        Samples flatTuned = new Samples();
        // The first runs create the JVM's archives of loaded classes.
        for (List<String> each : List.of(command, plain, tuned)) {
            Jvm.lines(each);
        }
        for (int round = 0; round < ROUNDS; round++) {
            ours.time(() -> Jvm.lines(command));
            flat.time(() -> Jvm.lines(plain));
            flatTuned.time(() -> Jvm.lines(tuned));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.against(size, GROUP, "cables search", "ms", ours.median(), flat.median())
                .reach(1.3));
        figures.add(Figure.against(
                size,
                GROUP,
                "cables search, the flat one with the command's JVM options",
                "ms",
                ours.median(),
                flatTuned.median()));
        return figures;
    }
}
