// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.benchmarks.generator.TelegramGenerator;
import org.cablesearch.benchmarks.generator.TelegramGenerator.Form;

/**
 * Loads telegrams of 1973 to 1979 from a folder and from archives, compared with as many cables from a dump:
 * {@code LoadTelegrams SIZE}. Each archive is loaded a second time, as after a load that was stopped, and must not change the
 * index.
 */
public final class LoadTelegrams {

    private static final long SEED = 1;
    private static final List<String> HEAP = List.of("-Xmx1g");

    private LoadTelegrams() {}

    public static void main(String[] args) throws IOException {
        int size = Integer.parseInt(args[0]);
        WorkFolder work = new WorkFolder(
                Path.of(System.getProperty("benchmarks.work", "target/work")).resolve("telegrams-" + size));
        work.clear();
        try {
            System.out.println(
                    "| from | MB | each minute of processor | MB | heap, MB | index, KB each | again: s of processor, bytes changed |");
            System.out.println("|---|---:|---:|---:|---:|---:|---|");
            new CableGenerator(SEED, size).write(work.csv());
            load(
                    "dump",
                    size,
                    work.csv(),
                    WorkFolder.megabytes(work.csv()),
                    work.path().resolve("dump-index"));
            TelegramGenerator telegrams = new TelegramGenerator(SEED, size);
            Path folder = work.path().resolve("folder");
            telegrams.write(folder, Form.FOLDER);
            double megabytes = WorkFolder.megabytes(folder);
            for (Form form : Form.values()) {
                Path source = work.path().resolve(form.name().toLowerCase(Locale.ROOT));
                if (form != Form.FOLDER) {
                    telegrams.write(source, form);
                }
                load(form.name(), size, source, megabytes, work.path().resolve(form + "-index"));
            }
        } finally {
            work.delete();
        }
    }

    private static void load(String name, int size, Path source, double megabytes, Path index) throws IOException {
        Map<String, Double> first = ChildOutput.readings(Jvm.run(HEAP, IndexCables.class, source, index));
        double written = WorkFolder.megabytes(index);
        Map<String, Double> again = ChildOutput.readings(Jvm.run(HEAP, IndexCables.class, source, index));
        double minutes = ChildOutput.reading(first, BenchmarkUsage.CPU) / 60;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %,.0f | %.0f | %.0f | %.2f | %.0f, %.0f |%n",
                name,
                megabytes,
                size / minutes,
                megabytes / minutes,
                ChildOutput.reading(first, BenchmarkUsage.HEAP),
                written * 1000 / size,
                ChildOutput.reading(again, BenchmarkUsage.CPU),
                (WorkFolder.megabytes(index) - written) * 1e6);
    }
}
