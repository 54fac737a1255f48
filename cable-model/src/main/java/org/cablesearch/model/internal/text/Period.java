// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.time.LocalDate;

/**
 * The days on which the facts of one section of a {@link WordFile} hold. The section's name says which: {@code [1973-01-01 1979-12-31]}.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

    /**
     * The period that a section's name says.
     *
     * @throws java.time.format.DateTimeParseException if the name is not two days
     */
    public static Period parse(String section) {
        int blank = Math.max(0, section.indexOf(' '));
        return new Period(LocalDate.parse(section.substring(0, blank)), LocalDate.parse(section.substring(blank + 1)));
    }

    /** Whether a day is in the period. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
