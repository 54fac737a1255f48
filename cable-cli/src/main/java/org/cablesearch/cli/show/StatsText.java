// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Output;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.FacetValue;

/** Statistics of an index, as small tables with bars. */
public final class StatsText {

    private static final int MAX_POSTS = 15;
    private static final Comparator<FacetValue> BY_COUNT =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final Output out;
    private final FacetText tables;

    public StatsText(Output out) {
        this.out = out;
        this.tables = new FacetText(out);
    }

    public void print(IndexStats stats) {
        fill(Wording.count(stats.cables(), "cable") + ", " + Wording.count(stats.paragraphs(), "paragraph"));
        fill(megabytes(stats.bytes()) + " in " + Wording.count(stats.segments(), "segment")
                + (stats.deletedOnDisk() > 0
                        ? " with " + Wording.count(stats.deletedOnDisk(), "replaced or deleted cable")
                        : ""));
        fill("schema version " + stats.schemaVersion() + ", Lucene " + stats.luceneVersion());
        stats.lastRebuild().ifPresent(this::rebuild);
        table("year", stats, stats.years(), values(stats.years()).toList());
        table("level", stats, stats.levels(), levels(stats.levels()));
        List<FacetValue> posts = values(stats.origins()).sorted(BY_COUNT).toList();
        table("origin", stats, stats.origins(), posts.stream().limit(MAX_POSTS).toList());
        if (posts.size() > MAX_POSTS) {
            fill("and " + Wording.count(posts.size() - MAX_POSTS, "more post"));
        }
        tables.print("newest loads", loads(stats), 0);
        problems("cables with problems", stats, false);
        problems("cables with repairs", stats, true);
    }

    private void rebuild(RebuildReport report) {
        fill("last rebuild: " + Wording.count(report.kept(), "cable") + " kept, " + Wording.count(report.lost())
                + " lost");
        report.problems().forEach(this::fill);
    }

    /** Prints counts without a row for other cables: a cable may have several problems, so the counts do not add up. */
    private void problems(String title, IndexStats stats, boolean areRepairs) {
        tables.print(
                title,
                values(stats.problems())
                        .filter(code -> isRepair(code.value()) == areRepairs)
                        .sorted(BY_COUNT)
                        .toList(),
                0);
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
    private void table(String title, IndexStats stats, Map<String, Long> counts, List<FacetValue> shown) {
        long counted = counts.values().stream().mapToLong(Long::longValue).sum();
        tables.print(title, shown, stats.cables() - counted);
    }

    private static Stream<FacetValue> values(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new FacetValue(count.getKey(), Optional.empty(), count.getValue(), false));
    }

    /** From low to high. */
    private static List<FacetValue> levels(Map<String, Long> counts) {
        return Arrays.stream(Sensitivity.values())
                .filter(level -> counts.containsKey(level.name()))
                .map(level -> new FacetValue(
                        level.name(), Optional.of(level.label()), counts.getOrDefault(level.name(), 0L), false))
                .toList();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
