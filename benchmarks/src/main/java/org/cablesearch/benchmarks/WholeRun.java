// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cablesearch.benchmarks.generator.CableGenerator;

/** All measurements on an archive of one size. */
final class WholeRun {

    private static final long SEED = 1;
    private static final String INDEX = "Index a dump, everything included, with 1 GB of heap";
    private static final int MAX_SIZE_WITHOUT_OPTIONS = 20_000;
    private static final String INDEX_HEAP = "-Xmx1g";

    private static final List<String> SEARCH_HEAP = List.of("-Xmx256m");

    private final int size;
    private final Duration each;
    private final WorkFolder work;
    private final List<Figure> figures = new ArrayList<>();

    /** @param each the time for each kind of question */
    WholeRun(int size, Duration each, Path folder) {
        this.size = size;
        this.each = each;
        this.work = new WorkFolder(folder.resolve("archive-" + size));
    }

    List<Figure> run() throws IOException {
        work.clear();
        try {
            generate();
            index();
            child(List.of(), PartSpeeds.class);
            child(List.of(), AskQuestions.class);
            child(List.of(), ViewSpeeds.class);
            child(List.of(), PageBenchmark.class);
            coldStart();
            smallHeap();
            whileIndexing();
        } finally {
            work.delete();
        }
        return figures;
    }

    private void generate() throws IOException {
        say("generating");
        Files.createDirectories(work.flat());
        new CableGenerator(SEED, size).write(work.csv());
    }

    private void index() throws IOException {
        say("indexing");
        Map<String, Double> flat = readings(List.of(INDEX_HEAP), IndexFlat.class, work.csv(), work.flat());
        Map<String, Double> ours =
                readings(List.of(INDEX_HEAP, Jvm.loadOptions()), IndexCables.class, work.csv(), work.ours());
        compare("wall time", "s", ours, flat, BenchmarkUsage.WALL, 2.0);
        compare("processor time", "s", ours, flat, BenchmarkUsage.CPU, 3.0);
        if (size <= MAX_SIZE_WITHOUT_OPTIONS) {
            Map<String, Double> plain = readings(
                    List.of(INDEX_HEAP),
                    IndexCables.class,
                    work.csv(),
                    work.path().resolve("plain"));
            compare(
                    "processor time, without our JVM options",
                    "s",
                    plain,
                    flat,
                    BenchmarkUsage.CPU,
                    Double.POSITIVE_INFINITY);
        }
        double cpu = ChildOutput.reading(ours, BenchmarkUsage.CPU);
        figures.add(Figure.against(
                size,
                INDEX,
                "processor time of a rebuild",
                "s",
                rebuild(),
                ChildOutput.reading(flat, BenchmarkUsage.CPU)));
        double parsing = ChildOutput.reading(ours, IndexCables.READ)
                + ChildOutput.reading(ours, IndexCables.PARSE)
                + ChildOutput.reading(ours, IndexCables.ENTITIES);
        figures.add(Figure.against(size, INDEX, "read, parse and find names, of our processor time", "s", parsing, cpu)
                .reach(0.5));
        for (String part : List.of(IndexCables.READ, IndexCables.PARSE, IndexCables.ENTITIES, IndexCables.ADD)) {
            figures.add(Figure.against(
                    size, INDEX, "- " + part + ", of our processor time", "s", ChildOutput.reading(ours, part), cpu));
        }
        double rest = cpu - parsing - ChildOutput.reading(ours, IndexCables.ADD);
        figures.add(Figure.against(
                size, INDEX, "- merges, commits, collections, compiling, of our processor time", "s", rest, cpu));
        compare("heap that lives", "MB", ours, flat, BenchmarkUsage.HEAP, Double.POSITIVE_INFINITY);
        compare("resident memory", "MB", ours, flat, BenchmarkUsage.RESIDENT, Double.POSITIVE_INFINITY);
        double bytes = WorkFolder.megabytes(work.ours());
        figures.add(Figure.against(size, INDEX, "bytes on disk", "MB", bytes, WorkFolder.megabytes(work.flat()))
                .reach(1.3));
        figures.add(Figure.against(
                size, INDEX, "bytes on disk, against the dump", "MB", bytes, WorkFolder.megabytes(work.csv())));
    }

    private double rebuild() throws IOException {
        say("rebuilding");
        return ChildOutput.reading(
                readings(List.of(INDEX_HEAP, Jvm.loadOptions()), RebuildOurs.class, work.ours()), BenchmarkUsage.CPU);
    }

    private void compare(
            String what,
            String unit,
            Map<String, Double> ours,
            Map<String, Double> other,
            String reading,
            double reach) {
        figures.add(Figure.against(
                        size,
                        INDEX,
                        what,
                        unit,
                        ChildOutput.reading(ours, reading),
                        ChildOutput.reading(other, reading))
                .reach(reach));
    }

    private void coldStart() throws IOException {
        say("cold starts");
        String word = new CableGenerator(SEED, size).landmarks().word(20);
        figures.addAll(new ColdStart(size, work, word).figures());
    }

    private void smallHeap() throws IOException {
        say("searching with a small heap");
        String group = "Search with facets and snippets, with 256 MB of heap";
        Map<String, Double> used =
                ChildOutput.readings(Jvm.run(SEARCH_HEAP, SmallHeapSearch.class, work.path(), size, SEED));
        figures.add(Figure.alone(size, group, "heap that lives", "MB", ChildOutput.reading(used, BenchmarkUsage.HEAP)));
        figures.add(
                Figure.alone(size, group, "resident memory", "MB", ChildOutput.reading(used, BenchmarkUsage.RESIDENT)));
    }

    private void whileIndexing() throws IOException {
        Path others = work.path().resolve("others.csv");
        new CableGenerator(SEED + 1, Math.max(20_000, size / 10)).write(others);
        child(List.of(), AskWhileIndexing.class, others);
    }

    private void child(List<String> options, Class<?> program, Object... more) throws IOException {
        say(program.getSimpleName());
        List<Object> args = new ArrayList<>(List.of(work.path(), size, SEED, each));
        args.addAll(List.of(more));
        figures.addAll(ChildOutput.figures(Jvm.run(options, program, args.toArray())));
    }

    private static Map<String, Double> readings(List<String> options, Class<?> program, Object... args)
            throws IOException {
        return ChildOutput.readings(Jvm.run(options, program, args));
    }

    private void say(String what) {
        System.err.printf(Locale.ROOT, "%,d cables: %s%n", size, what);
    }
}
