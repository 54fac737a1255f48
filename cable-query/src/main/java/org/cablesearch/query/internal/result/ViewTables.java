// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DATE;
import static org.cablesearch.model.internal.table.Type.DOUBLE_OR_NULL;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.INT_OR_NULL;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.util.List;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.table.TableCsv;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.First;
import org.cablesearch.query.view.Trend;

/** Views of an archive: trends, comparisons, concordances, first hits. */
public final class ViewTables {

    /**
     * A view to print.
     *
     * @param json prints it as JSON
     * @param table the columns of its rows
     * @param rows what it lists
     */
    public record View<R>(Printer<Appendable> json, Table<R> table, List<R> rows) {

        /** Rows that are printed as JSON, too: one object per line. */
        public static <R> View<R> ofRows(Table<R> table, List<R> rows) {
            return new View<>(
                    out -> {
                        for (R row : rows) {
                            table.print(out, row);
                        }
                    },
                    table,
                    rows);
        }

        /** Prints the rows as CSV. */
        public void printCsv(Appendable out) throws IOException {
            TableCsv.print(out, table, rows);
        }
    }

    /** The trend of one of several queries. */
    public record QueryTrend(String query, Trend trend) {}

    /** A point of the trend of one of several queries. */
    public record QueryPoint(String query, Trend.Point point) {}

    private record Side(String query, long size) {}

    private static final Table<Trend.Point> POINT = Table.of(
            row("period", TEXT, Trend.Point::period, "the year, quarter or month: 2006, 2006-Q3, 2006-08"),
            row("hits", NUMBER, Trend.Point::hits, "how many paragraphs or cables match"),
            row("held", NUMBER, Trend.Point::held, "how many the archive holds"),
            row("per10000", DOUBLE_OR_NULL, Trend.Point::per10000, "the hits per 10,000 of \"of\"; null if that is 0"),
            row("of", NUMBER, Trend.Point::of, "how many match the query without its words"),
            row("from", TEXT, Trend.Point::from, "the first day, in UTC"),
            row("to", TEXT, Trend.Point::to, "the last day, in UTC"));

    private static final Table<QueryTrend> TREND = Table.of(
            row("query", TEXT, QueryTrend::query, "the query as typed"),
            row("points", list(POINT), query -> query.trend().points(), "the periods in order"),
            row("posts", NUMBER, query -> query.trend().posts(), "how many posts sent the hits"),
            row("periods", NUMBER, query -> query.trend().periods(), "how many periods have hits"),
            row("undated", NUMBER, query -> query.trend().undated(), "how many hits have no date"),
            row("timedOut", FLAG, query -> query.trend().timedOut(), "whether time ran out, so that counts are low"),
            row("base", TEXT, query -> query.trend().base(), "the query without its words, which \"of\" counts"));

    /** The trends of queries. */
    public static final Table<List<QueryTrend>> TRENDS =
            Table.of(row("queries", list(TREND), trends -> trends, "the trend of each query"));

    /** A row for each point of the trend of a query. */
    private static final Table<QueryPoint> POINTS = Table.of(
                    row("query", TEXT, QueryPoint::query, "the query as typed"))
            .with(POINT.in(QueryPoint::point));

    private static final Table<Side> SIDE = Table.of(
            row("query", TEXT, Side::query, "the query as typed"),
            row("size", NUMBER, Side::size, "how many cables, paragraphs or words it has"));

    /** A value of a comparison. */
    public static final Table<Comparison.Value> COMPARED = Table.of(
            row("value", TEXT, Comparison.Value::value, "a code, a name, or a word in its usual form"),
            row("label", orNull(TEXT), Comparison.Value::label, "its name, if the value is a code"),
            row("a", NUMBER, Comparison.Value::a, "how often it is in A"),
            row("b", NUMBER, Comparison.Value::b, "how often it is in B"),
            row("logLikelihood", NUMBER, value -> value.association().logLikelihood(), "how sure it is of A: G²"),
            row("logRatio", NUMBER, value -> value.association().logRatio(), "how much more frequent it is in A"));

    /** A word near matches. */
    public static final Table<Collocates.Value> COLLOCATE = Table.of(
            row("word", TEXT, Collocates.Value::word, "the word, in its most frequent form"),
            row("count", NUMBER, Collocates.Value::count, "how often it is near a match"),
            row(
                    "logLikelihood",
                    NUMBER,
                    value -> value.association().logLikelihood(),
                    "how surely it belongs there: G²"),
            row("logRatio", NUMBER, value -> value.association().logRatio(), "how much more frequent it is there"));

    /** The words near matches. */
    public static final Table<Collocates> COLLOCATES = Table.of(
            row("values", list(COLLOCATE), Collocates::values, "the words, by log-likelihood"),
            row("timedOut", FLAG, Collocates::timedOut, "whether time ran out, so that counts are low"));

    /** A match in its context. */
    public static final Table<ConcordanceLine> LINE = Table.of(
                    row("id", TEXT, line -> line.cable().id(), "the published id of the cable"),
                    row(
                            "paragraph",
                            INT_OR_NULL,
                            ConcordanceLine::paragraph,
                            "the number of the paragraph, as written"),
                    row("index", NUMBER, ConcordanceLine::paragraphIndex, "which paragraph of the cable it is, from 0"),
                    row("marking", orNull(SearchTables.MARKING), ConcordanceLine::marking, "its portion marking"),
                    row("date", orNull(DATE), ConcordanceLine::date, "when the cable was sent, in UTC"),
                    row("left", TEXT, ConcordanceLine::left, "the text before the match"),
                    row("match", TEXT, ConcordanceLine::match, "the match"),
                    row("right", TEXT, ConcordanceLine::right, "the text after it"))
            .with(SearchTables.DOCUMENT.in(ConcordanceLine::cable));

    /** The first hit of a value. */
    public static final Table<First.Value> FIRST_VALUE = Table.of(
                    row("value", TEXT, First.Value::value, "the post, code, year or month"),
                    row("id", TEXT, value -> value.cable().id(), "the published id of its earliest hit"),
                    row("date", orNull(DATE), First.Value::date, "when that was sent, in UTC"),
                    row("cites", list(TEXT, " "), First.Value::cites, "the ids of the other hits that it cites"))
            .with(SearchTables.DOCUMENT.in(First.Value::cable));

    /** The first hits. */
    public static final Table<First> FIRST = Table.of(
            row("values", list(FIRST_VALUE), First::values, "the earliest hit of each value, in order of time"),
            row("timedOut", FLAG, First::timedOut, "whether time ran out, so that later values are missing"));

    private ViewTables() {}

    /**
     * A comparison.
     *
     * @param a the first query as typed
     * @param b the second query as typed
     */
    public static Table<Comparison> comparison(String a, String b) {
        return Table.of(
                row("a", SIDE, compared -> new Side(a, compared.sizeOfA()), "the first query"),
                row("b", SIDE, compared -> new Side(b, compared.sizeOfB()), "the second query"),
                row("values", list(COMPARED), Comparison::values, "what is more frequent in A, by log-likelihood"),
                row("unit", TEXT, Comparison::unit, "what is counted: cables, paragraphs or words"),
                row(
                        "sampled",
                        DOUBLE_OR_NULL,
                        Comparison::sampled,
                        "the share of the hits that was counted; null if all were"),
                row("timedOut", FLAG, Comparison::timedOut, "whether time ran out, so that values are missing"));
    }

    /** The trends of queries; their points are the rows. */
    public static View<QueryPoint> ofTrends(List<QueryTrend> trends) {
        List<QueryPoint> points = trends.stream()
                .flatMap(trend -> trend.trend().points().stream().map(point -> new QueryPoint(trend.query(), point)))
                .toList();
        return new View<>(out -> TRENDS.print(out, trends), POINTS, points);
    }

    /** A comparison of two queries, as typed. Each row tells the share that was counted, because CSV has nothing else. */
    public static View<Comparison.Value> ofComparison(String a, String b, Comparison compared) {
        Table<Comparison.Value> rows = COMPARED.with(
                row("sampled", DOUBLE_OR_NULL, value -> compared.sampled(), "the share of the hits that was counted"));
        return new View<>(out -> comparison(a, b).print(out, compared), rows, compared.values());
    }

    /** Words near matches. */
    public static View<Collocates.Value> ofCollocates(Collocates found) {
        return new View<>(out -> COLLOCATES.print(out, found), COLLOCATE, found.values());
    }

    /** First hits. */
    public static View<First.Value> ofFirst(First first) {
        return new View<>(out -> FIRST.print(out, first), FIRST_VALUE, first.values());
    }
}
