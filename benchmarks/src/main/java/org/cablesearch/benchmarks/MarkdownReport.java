// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.util.List;
import java.util.Locale;

/** The tables of a run: one per group, with our figure, the other figure, the ratio and its target for each size. */
final class MarkdownReport {

    private final Results results;
    private final List<Integer> sizes;
    private final StringBuilder text = new StringBuilder();

    MarkdownReport(Results results) {
        this.results = results;
        this.sizes =
                results.figures().stream().map(Figure::size).distinct().sorted().toList();
        write();
    }

    private void write() {
        text.append("# Figures of ").append(results.date()).append(" UTC\n\n");
        text.append(results.machine()).append("\n\n");
        text.append("""
                Ours against hand-written flat Lucene on the same generated cables in the same run, where the table does not
                name another. A ratio in bold is above its reach.
                """);
        results.figures().stream().map(Figure::group).distinct().forEach(this::table);
        if (sizes.size() > 1) {
            growth();
        }
    }

    private void table(String group) {
        List<Figure> figures = results.figures().stream()
                .filter(figure -> figure.group().equals(group))
                .toList();
        text.append("\n## ").append(group).append("\n\n| ");
        sizes.forEach(size -> text.append(String.format(Locale.ROOT, "| %,d: ours | other | ratio ", size)));
        text.append("| reach |\n|---")
                .append("|---:|---:|---:".repeat(sizes.size()))
                .append("|---:|\n");
        figures.stream().map(Figure::what).distinct().forEach(what -> row(figures, what));
    }

    private void row(List<Figure> figures, String what) {
        Figure any = figures.stream()
                .filter(figure -> figure.what().equals(what))
                .findFirst()
                .orElseThrow();
        text.append("| ").append(what).append(" (").append(any.unit()).append(") ");
        for (int size : sizes) {
            figures.stream()
                    .filter(figure -> figure.size() == size && figure.what().equals(what))
                    .findFirst()
                    .ifPresentOrElse(this::cells, () -> text.append("| | | "));
        }
        text.append("| ")
                .append(any.reach().map(reach -> "≤ " + reach).orElse(""))
                .append(" |\n");
    }

    private void cells(Figure figure) {
        text.append("| ").append(number(figure.ours()));
        text.append(" | ").append(figure.other().map(MarkdownReport::number).orElse(""));
        text.append(" | ")
                .append(figure.ratio().map(ratio -> ratio(figure, ratio)).orElse(""))
                .append(' ');
    }

    private static String ratio(Figure figure, double ratio) {
        String text = String.format(Locale.ROOT, "%.2f", ratio);
        return figure.exceedsReach() ? "**" + text + "**" : text;
    }

    /** A number with three significant digits. */
    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }

    /** Appends the growth of each of our figures from the smallest size to the largest. */
    private void growth() {
        int small = sizes.getFirst();
        int large = sizes.getLast();
        text.append(String.format(
                Locale.ROOT,
                "%n## Growth from %,d to %,d cables, %.1f times%n%n| ours | grows by | per cable |%n|---|---:|---:|%n",
                small,
                large,
                (double) large / small));
        for (Figure first : results.figures()) {
            results.figures().stream()
                    .filter(last -> first.size() == small && last.size() == large)
                    .filter(last ->
                            last.group().equals(first.group()) && last.what().equals(first.what()))
                    .forEach(last -> growth(first, last));
        }
    }

    private void growth(Figure first, Figure last) {
        double times = last.ours() / first.ours();
        text.append(String.format(
                Locale.ROOT,
                "| %s: %s | %.2f | %.2f |%n",
                first.group(),
                first.what(),
                times,
                times * first.size() / last.size()));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
