package org.cablesearch.model.internal.text;

import java.time.Month;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The English names of the months, in full and in three letters, as cables, published pages and queries write them. */
public final class MonthNames {

    private static final int SHORT = 3;

    private static final Map<String, Integer> NUMBERS = Stream.concat(
                    Stream.of(Month.values()).flatMap(month -> Stream.of(month.name(), abbreviation(month))),
                    Stream.of("SEPT"))
            .distinct()
            .collect(Collectors.toUnmodifiableMap(name -> name, MonthNames::find));

    private MonthNames() {}

    /** The number of the month with this name, 1 to 12, in any case; 0 if none has it. */
    public static int number(String name) {
        return NUMBERS.getOrDefault(LetterCase.upper(name), 0);
    }

    /** {@code SEP}. */
    public static String abbreviation(Month month) {
        return month.name().substring(0, SHORT);
    }

    private static int find(String name) {
        return Stream.of(Month.values())
                .filter(month -> month.name().startsWith(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
