// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cablesearch.benchmarks.generator.TelegramGenerator;
import org.cablesearch.benchmarks.generator.TelegramGenerator.Form;

/**
 * Loads as many telegrams as a whole archive has, from a .zip for each year, and searches the index: {@code LargeArchive
 * SIZE...}. There is no comparison with flat Lucene; several sizes show what grows with the archive.
 */
public final class LargeArchive {

    private static final long SEED = 1;
    private static final String HEAP = "-Xmx1g";
    private static final String LOAD = "Load of telegrams from a .zip for each year, with 1 GB of heap";

    private final int size;
    private final WorkFolder work;
    private final List<Figure> figures = new ArrayList<>();

    private LargeArchive(int size, Path folder) {
        this.size = size;
        this.work = new WorkFolder(folder.resolve("large-" + size));
    }

    public static void main(String[] args) throws IOException {
        Path results = Files.createDirectories(Path.of(System.getProperty("benchmarks.results")));
        Path folder = Path.of(System.getProperty("benchmarks.work"));
        Results now = Results.begun("large");
        for (String size : args) {
            now = now.plus(new LargeArchive(Integer.parseInt(size), folder).run());
            // Written after each size, because the next may take hours.
            System.out.println("written: " + now.write(results));
        }
    }

    private List<Figure> run() throws IOException {
        work.clear();
        try {
            Path archive = work.path().resolve("archive");
            new TelegramGenerator(SEED, size).write(archive, Form.ZIP);
            Map<String, Double> load = ChildOutput.readings(
                    Jvm.run(List.of(HEAP, Jvm.loadOptions()), IndexCables.class, archive, work.ours()));
            figure("wall time", "min", ChildOutput.reading(load, BenchmarkUsage.WALL) / 60);
            figure("processor time", "min", ChildOutput.reading(load, BenchmarkUsage.CPU) / 60);
            figure("heap that lives", "MB", ChildOutput.reading(load, BenchmarkUsage.HEAP));
            figure("resident memory", "MB", ChildOutput.reading(load, BenchmarkUsage.RESIDENT));
            figure("archive", "MB", WorkFolder.megabytes(archive));
            figure("index", "MB", WorkFolder.megabytes(work.ours()));
            figures.addAll(ChildOutput.figures(Jvm.run(List.of(HEAP), AskLargeArchive.class, work.path(), size, SEED)));
            return figures;
        } finally {
            work.delete();
        }
    }

    private void figure(String what, String unit, double value) {
        figures.add(Figure.alone(size, LOAD, what, unit, value));
    }
}
