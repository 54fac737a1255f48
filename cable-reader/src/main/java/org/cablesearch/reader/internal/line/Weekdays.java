package org.cablesearch.reader.internal.line;

import java.util.List;

/** The days of the week as published pages write them. */
public final class Weekdays {

    private static final List<String> NAMES =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private Weekdays() {}

    /** The end of the day's name that begins at {@code at}, in any case; -1 if none does. */
    public static int end(String text, int at) {
        for (String name : NAMES) {
            if (text.regionMatches(true, at, name, 0, name.length())) {
                return at + name.length();
            }
        }
        return -1;
    }
}
