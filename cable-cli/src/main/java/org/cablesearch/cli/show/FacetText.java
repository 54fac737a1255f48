package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.FacetValue;

/**
 * A facet as a small table with bars; what is selected has a star.
 *
 * <pre>
 * tags
 * * PHUM Human Rights           9 ████████████████████
 *   CB   Cambodia               7 ███████████████▌
 *   (none)                      1 ██▏
 * </pre>
 */
final class FacetText {

    private static final int BAR_WIDTH = 20;
    /** Star, and the blanks between the columns. */
    private static final int GAPS = 6;

    private final Output out;
    private final Display display;

    FacetText(Output out) {
        this.out = out;
        this.display = out.display();
    }

    void print(String title, List<FacetValue> values, long missing) {
        List<Row> rows = rows(values, missing);
        if (rows.isEmpty()) {
            return;
        }
        out.line("");
        out.line(Style.STRONG.on(display, title));
        long most = rows.stream().mapToLong(Row::count).max().orElse(0);
        int countWidth = Counts.of(most).length();
        int nameWidth =
                Math.min(widest(rows, row -> row.name.length()), display.columns() - GAPS - countWidth - BAR_WIDTH);
        for (Row row : rows) {
            String name = padded(shortened(row.name, nameWidth), nameWidth);
            String count = " ".repeat(countWidth - Counts.of(row.count).length()) + Counts.of(row.count);
            String bar = Style.FAINT.on(display, Bar.of(row.count, most, BAR_WIDTH));
            out.line(((row.selected ? "* " : "  ") + name + "  " + count + "  " + bar).stripTrailing());
        }
    }

    private static List<Row> rows(List<FacetValue> values, long missing) {
        List<FacetValue> labelled =
                values.stream().filter(value -> value.label().isPresent()).toList();
        int codeWidth = widest(labelled, value -> value.value().length());
        List<Row> rows = new ArrayList<>();
        for (FacetValue value : values) {
            String name = value.label()
                    .map(label -> padded(value.value(), codeWidth) + "  " + label)
                    .orElse(value.value());
            rows.add(new Row(value.selected(), name, value.count()));
        }
        if (missing > 0) {
            rows.add(new Row(false, "(none)", missing));
        }
        return rows;
    }

    private static <E> int widest(List<E> elements, ToIntFunction<E> width) {
        return elements.stream().mapToInt(width).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String shortened(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private record Row(boolean selected, String name, long count) {}
}
