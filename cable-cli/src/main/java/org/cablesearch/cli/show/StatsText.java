// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cablesearch.cli.console.Output;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.query.FacetValue;

/** Statistics of an index, as small tables with bars. */
public final class StatsText {

    private static final int MAX_POSTS = 15;

    private final Output out;
    private final FacetText tables;

    public StatsText(Output out) {
        this.out = out;
        this.tables = new FacetText(out);
    }

    public void print(IndexStats stats) {
        fill(CountText.of(stats.cables(), "cable") + ", " + CountText.of(stats.paragraphs(), "paragraph"));
        fill(megabytes(stats.bytes()) + " in " + CountText.of(stats.segments(), "segment")
                + (stats.deletedOnDisk() > 0
                        ? " with " + CountText.of(stats.deletedOnDisk(), "replaced or deleted cable")
                        : ""));
        fill("schema version " + stats.schemaVersion() + ", Lucene " + stats.luceneVersion());
        stats.lastRebuild().ifPresent(this::rebuild);
        long cables = stats.cables();
        table("year", cables, stats.years(), values(stats.years(), byValue(), year -> Optional.empty()));
        table("level", cables, stats.levels(), values(stats.levels(), byLevel(), StatsText::levelLabel));
        List<FacetValue> posts = values(stats.origins(), byCount(), post -> Optional.empty());
        table("origin", cables, stats.origins(), posts.stream().limit(MAX_POSTS).toList());
        if (posts.size() > MAX_POSTS) {
            fill("and " + CountText.of(posts.size() - MAX_POSTS, "more post"));
        }
        tables.print("newest loads", loads(stats), 0);
        problems("cables with problems", stats, code -> !isRepair(code.value()));
        problems("cables with repairs", stats, code -> isRepair(code.value()));
    }

    private void rebuild(RebuildReport report) {
        fill("last rebuild: " + CountText.of(report.kept(), "cable") + " kept, " + CountText.of(report.lost())
                + " lost");
        report.problems().forEach(this::fill);
    }

    /** Prints counts without a row for other cables: a cable may have several problems, so the counts do not add up. */
    private void problems(String title, IndexStats stats, Predicate<FacetValue> shown) {
        List<FacetValue> codes = values(stats.problems(), byCount(), code -> Optional.empty());
        tables.print(title, codes.stream().filter(shown).toList(), 0);
    }

    private static List<FacetValue> loads(IndexStats stats) {
        return stats.loads().stream()
                .map(load -> new FacetValue(Dates.text(load.time()), Optional.empty(), load.cables(), false))
                .toList();
    }

    private static boolean isRepair(String code) {
        return Arrays.stream(ProblemCode.values())
                .anyMatch(known -> known.name().equals(code) && known.isRepair());
    }

    private void fill(String text) {
        Wrapping.print(out, text);
    }

    /** Prints counts, with a row for the cables that have no value. */
    private void table(String title, long cables, Map<String, Long> counts, List<FacetValue> shown) {
        long counted = counts.values().stream().mapToLong(Long::longValue).sum();
        tables.print(title, shown, cables - counted);
    }

    private static List<FacetValue> values(
            Map<String, Long> counts,
            Comparator<Map.Entry<String, Long>> order,
            Function<String, Optional<String>> label) {
        return counts.entrySet().stream()
                .sorted(order)
                .map(count -> new FacetValue(count.getKey(), label.apply(count.getKey()), count.getValue(), false))
                .toList();
    }

    private static Comparator<Map.Entry<String, Long>> byValue() {
        return Map.Entry.comparingByKey();
    }

    private static Comparator<Map.Entry<String, Long>> byCount() {
        return Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(byValue());
    }

    /** From low to high. */
    private static Comparator<Map.Entry<String, Long>> byLevel() {
        return Comparator.comparing(count -> Sensitivity.valueOf(count.getKey()));
    }

    private static Optional<String> levelLabel(String level) {
        return Optional.of(Sensitivity.valueOf(level).label());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
