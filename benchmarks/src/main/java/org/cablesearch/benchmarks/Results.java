// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of one run.
 *
 * @param date when the run began, in UTC: {@code 2026-11-25T14:30}
 * @param machine the machine of the run
 * @param kind {@code quick} or {@code full}; only runs of the same kind are compared
 * @param figures the measurements
 */
record Results(String date, Machine machine, String kind, List<Figure> figures) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The machine of a run. */
    record Machine(int cores, String processor, String memory, String jvm, String os) {

        static Machine here() throws IOException {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    line("/proc/cpuinfo", "model name"),
                    line("/proc/meminfo", "MemTotal"),
                    System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"));
        }

        /** The value on a line of a system file; empty unless this is Linux. */
        private static String line(String file, String beginning) throws IOException {
            if (!Files.exists(Path.of(file))) {
                return "";
            }
            try (Stream<String> lines = Files.lines(Path.of(file))) {
                return lines.filter(line -> line.startsWith(beginning))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("");
            }
        }

        @Override
        public String toString() {
            return String.join(" · ", cores + " cores", processor, memory, jvm, os);
        }
    }

    /** Empty results of a run that begins now. */
    static Results begun(String kind) throws IOException {
        String date = LocalDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return new Results(date, Machine.here(), kind, List.of());
    }

    /** These results, with further figures of the same run. */
    Results plus(List<Figure> more) {
        return new Results(
                date,
                machine,
                kind,
                Stream.concat(figures.stream(), more.stream()).toList());
    }

    /** The most recently stored results of a kind. */
    static Optional<Results> last(Path folder, String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-" + kind + ".json"))
                    .max(Comparator.naturalOrder())
                    .map(Results::read);
        }
    }

    private static Results read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Results.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Writes the results as JSON and as Markdown, and returns the path of the Markdown file. */
    Path write(Path folder) throws IOException {
        String name = date.replace(':', '-') + "-" + kind;
        Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(this) + "\n");
        return Files.writeString(folder.resolve(name + ".md"), new MarkdownReport(this).toString());
    }
}
