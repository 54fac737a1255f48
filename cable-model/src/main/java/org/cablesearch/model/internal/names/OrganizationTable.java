// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Period;
import org.cablesearch.model.internal.text.WordFile;

/** The organisations that are known by name, from {@code organizations.txt}. Reader, index and queries share it. */
public final class OrganizationTable {

    private static final Pattern EQUALS = Pattern.compile(" = ");
    private static final Pattern COLON = Pattern.compile(": ");

    private static final WordFile FILE = WordFile.of(OrganizationTable.class::getResourceAsStream, "organizations.txt");
    private static final List<Row> LISTED = rows("");
    private static final List<Row> MINISTRIES = rows("ministries");
    private static final Map<Period, List<Row>> OF_DAYS = FILE.sections().stream()
            .filter(section -> !section.isEmpty() && Character.isDigit(section.charAt(0)))
            .collect(Collectors.toUnmodifiableMap(Period::parse, OrganizationTable::rows));

    /**
     * An organisation.
     *
     * @param name the form under which it is counted
     * @param everywhere other spellings and acronyms, which mean it in every cable
     * @param sometimes spellings and acronyms that mean it in a cable that also has another of its names
     */
    public record Row(String name, List<String> everywhere, List<String> sometimes) {

        public Row {
            everywhere = List.copyOf(everywhere);
            sometimes = List.copyOf(sometimes);
        }

        /** All its spellings, beginning with the name. */
        public List<String> spellings() {
            return Stream.of(List.of(name), everywhere, sometimes)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private OrganizationTable() {}

    /** The organisations that are found in a text of any day by their names alone. */
    public static List<Row> listed() {
        return LISTED;
    }

    /** The organisations whose acronyms mean them only on some days. Their other names are among {@link #listed}. */
    public static Stream<Row> ofSomeDays() {
        return OF_DAYS.values().stream().flatMap(List::stream);
    }

    /** The organisations whose acronyms mean them on this day, but not on every day. */
    public static List<Row> of(LocalDate day) {
        return OF_DAYS.entrySet().stream()
                .filter(rows -> rows.getKey().includes(day))
                .flatMap(rows -> rows.getValue().stream())
                .toList();
    }

    /** The organisations with spellings that mean them in every cable, including those found by the words of their names. */
    public static Stream<Row> merged() {
        return Stream.concat(LISTED.stream(), MINISTRIES.stream())
                .filter(row -> !row.everywhere().isEmpty());
    }

    private static List<Row> rows(String section) {
        return FILE.section(section).stream().map(OrganizationTable::row).toList();
    }

    private static Row row(String line) {
        String[] sides = EQUALS.split(line, 2);
        String[] counted = COLON.split(sides[0], 2);
        return new Row(
                counted[0],
                counted.length < 2 ? List.of() : spellings(counted[1]),
                sides.length < 2 ? List.of() : spellings(sides[1]));
    }

    private static List<String> spellings(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).toList();
    }
}
