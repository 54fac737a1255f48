// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.result.ViewTables.QueryTrend;
import org.cablesearch.query.view.Trend;

/**
 * Trends as tables with bars: the hits per 10,000, and below each query what the archive holds.
 *
 * <pre>
 * nuclear: 31 paragraphs, of 9 posts, in 3 years
 * 2006        4  of     1,211   33.0 ██████▌
 * 2007       20  of     2,000  100.0 ████████████████████
 * held
 * 2006    1,211 ████████████
 * </pre>
 */
public final class TrendText {

    private final Output out;
    private final int barWidth;

    private TrendText(Output out) {
        this.out = out;
        this.barWidth = Math.max(4, Math.min(40, out.display().columns() - 40));
    }

    public static void print(Output out, Unit unit, List<QueryTrend> trends) {
        TrendText text = new TrendText(out);
        trends.forEach(trend -> text.print(unit, trend.query(), trend.trend()));
        List<Trend.Point> held = trends.stream()
                .map(trend -> trend.trend().points())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        text.printHeld(unit, held);
    }

    private void print(Unit unit, String query, Trend trend) {
        List<Trend.Point> points = trend.points();
        long hits = points.stream().mapToLong(Trend.Point::hits).sum();
        String undated = trend.undated() == 0 ? "" : "; " + trend.undated() + " more without a date";
        Wrapping.print(
                out,
                Style.STRONG,
                query + ": " + Wording.count(hits, unit.toString()) + ", of " + Wording.count(trend.posts(), "post")
                        + ", in " + Wording.count(trend.periods(), "period") + undated);
        double most = points.stream()
                .mapToDouble(point -> point.per10000().orElse(0))
                .max()
                .orElse(0);
        int width = Wording.count(Math.max(hits, 1)).length();
        int ofWidth = Wording.count(most(points, Trend.Point::of)).length();
        print(points, (point, line) -> {
            line.right(Wording.count(point.hits()), width).add(" of ").right(Wording.count(point.of()), ofWidth);
            point.per10000().ifPresent(share -> {
                line.add(String.format(Locale.ROOT, "%9.1f  ", share));
                if (most > 0) {
                    line.add(Style.FAINT, Bar.of(Math.round(1000 * share), Math.round(1000 * most), barWidth));
                }
            });
        });
        out.line("");
    }

    /** The holdings of the archive: a gap in them is not a gap of interest. */
    private void printHeld(Unit unit, List<Trend.Point> points) {
        Wrapping.print(out, Style.STRONG, "held: " + unit + "s of the archive");
        long most = most(points, Trend.Point::held);
        int width = Wording.count(most).length();
        print(
                points,
                (point, line) -> line.right(Wording.count(point.held()), width)
                        .add("  ")
                        .add(Style.FAINT, Bar.of(point.held(), most, barWidth)));
    }

    private static long most(List<Trend.Point> points, ToLongFunction<Trend.Point> count) {
        return points.stream().mapToLong(count).max().orElse(0);
    }

    /** Prints a line for each period, and one for any number of successive periods of which the archive holds nothing. */
    private void print(List<Trend.Point> points, BiConsumer<Trend.Point, StyledLine> facts) {
        boolean isGap = false;
        for (Trend.Point point : points) {
            boolean isEmpty = point.held() == 0 && point.hits() == 0;
            if (!isEmpty) {
                StyledLine line = StyledLine.of(point.period()).pad(9);
                facts.accept(point, line);
                out.line(line);
            } else if (!isGap) {
                out.line("(none held)");
            }
            isGap = isEmpty;
        }
    }
}
