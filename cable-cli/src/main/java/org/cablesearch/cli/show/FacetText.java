// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.FacetValue;

/**
 * A facet as a small table with bars; a selected value has a star.
 *
 * <pre>
 * tags
 * * PHUM Human Rights           9 ████████████████████
 *   CB   Cambodia               7 ███████████████▌
 *   (none)                      1 ██▏
 * </pre>
 */
final class FacetText {

    /** The star, and the spaces between the columns. */
    private static final int GAPS = 6;

    /** In a narrower column, a label is broken together with its code. */
    private static final int MIN_LABEL = 8;

    private final Output out;
    private final int barWidth;

    FacetText(Output out) {
        this.out = out;
        this.barWidth = Math.min(20, out.display().columns() / 4);
    }

    void print(String title, List<FacetValue> values, long missing) {
        List<Row> rows = rows(values, missing);
        if (rows.isEmpty()) {
            return;
        }
        out.line("");
        Wrapping.print(out, Style.STRONG, title);
        long most = rows.stream().mapToLong(Row::count).max().orElse(0);
        int countWidth = Wording.count(most).length();
        int room = out.display().columns() - GAPS - countWidth - barWidth;
        int nameWidth = Math.min(widest(rows, row -> row.code.length() + row.name.length()), room);
        for (Row row : rows) {
            // Further lines are indented below the label, if there is room for that.
            int labelWidth = nameWidth - row.code.length();
            String code = labelWidth < MIN_LABEL ? "" : row.code;
            List<String> name = code.isEmpty()
                    ? Wrapping.asWrittenText(row.code + row.name, nameWidth)
                    : Wrapping.asWrittenText(row.name, labelWidth);
            StyledLine line = StyledLine.of((row.selected ? "* " : "  ") + code + name.getFirst())
                    .pad(nameWidth + 4);
            line.right(Wording.count(row.count), countWidth);
            if (row.count > 0) {
                line.add("  ").add(Style.FAINT, Bar.of(row.count, most, barWidth));
            }
            out.line(line);
            String indent = " ".repeat(2 + code.length());
            name.stream().skip(1).forEach(rest -> out.line(indent + rest));
        }
    }

    private static List<Row> rows(List<FacetValue> values, long missing) {
        List<FacetValue> labelled =
                values.stream().filter(value -> value.label().isPresent()).toList();
        int codeWidth = widest(labelled, value -> value.value().length());
        List<Row> rows = new ArrayList<>();
        for (FacetValue value : values) {
            String code = value.label().isEmpty()
                    ? ""
                    : StyledLine.of(value.value()).pad(codeWidth + 2).text();
            rows.add(new Row(value.selected(), code, value.label().orElse(value.value()), value.count()));
        }
        if (missing > 0) {
            rows.add(new Row(false, "", "(none)", missing));
        }
        return rows;
    }

    private static <E> int widest(List<E> elements, ToIntFunction<E> width) {
        return elements.stream().mapToInt(width).max().orElse(0);
    }

    /**
     * A value.
     *
     * @param code the text before its name, with the spaces between them; may be empty
     */
    private record Row(boolean selected, String code, String name, long count) {}
}
