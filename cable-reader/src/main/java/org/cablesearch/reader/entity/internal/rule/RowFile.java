// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.FactFile;
import org.jspecify.annotations.Nullable;

/** Reads a table of rules: macros, and rows of columns, of which the last is an example with the names found in it. */
final class RowFile {

    private static final Pattern COLUMNS = Pattern.compile(" +\\| +");
    private static final Pattern EXAMPLE = Pattern.compile(" +=> *");
    private static final Pattern NAMES = Pattern.compile("; *");

    private RowFile() {}

    /**
     * A row.
     *
     * @param columns the columns before the example, in which macros are replaced
     * @param macros the macros before the row
     * @param example a sentence
     * @param names the names that are found in it
     */
    record Line(List<String> columns, Map<String, String> macros, String example, List<String> names) {

        /** A pattern, or a part of one, compiled for one direction. */
        Part part(String pattern, boolean back) {
            return PatternParser.parse(pattern, macros, back);
        }
    }

    /**
     * Reads the rows of a file.
     *
     * @param folder as in {@link FactFile#lines}
     * @param columns how many columns precede the example
     * @param rows receives each row
     * @throws IllegalStateException if a row cannot be compiled
     */
    static void read(Function<String, @Nullable InputStream> folder, String file, int columns, Consumer<Line> rows) {
        Map<String, String> macros = new HashMap<>();
        for (String line : FactFile.lines(folder, file)) {
            try {
                if (line.startsWith("$")) {
                    String[] sides = line.substring(1).split(" *= *", 2);
                    macros.put(sides[0], PatternParser.expanded(sides[1], macros));
                } else {
                    rows.accept(row(line, columns, macros));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file + ": " + e.getMessage() + ", in the row: " + line, e);
            }
        }
    }

    private static Line row(String line, int columns, Map<String, String> macros) {
        List<String> all = List.of(COLUMNS.split(line));
        if (all.size() != columns + 1) {
            throw new IllegalArgumentException("there are " + all.size() + " columns instead of " + (columns + 1));
        }
        String[] sides = EXAMPLE.split(all.getLast(), 2);
        if (sides.length < 2) {
            throw new IllegalArgumentException("the example does not say what is found");
        }
        return new Line(
                all.subList(0, columns).stream()
                        .map(column -> PatternParser.expanded(column, macros))
                        .toList(),
                macros,
                sides[0],
                NAMES.splitAsStream(sides[1]).filter(name -> !name.isEmpty()).toList());
    }

    /** The constant of an enumeration with this name, in any case. */
    static <E extends Enum<E>> E constant(Class<E> type, String name, String missing) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(missing));
    }
}
