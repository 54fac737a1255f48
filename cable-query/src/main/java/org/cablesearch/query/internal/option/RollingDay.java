// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds days in a query that move with the calendar, such as {@code today}: they would make a watch report cables although
 * nothing was loaded.
 */
public final class RollingDay {

    /** A clause on days, in brackets, quotation marks or up to the next blank. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?<field>date|added):(?<value>[\\[{][^\\]}]*+[\\]}]?|\\([^)]*+|\"[^\"]*+|[^\\s)]++)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile(
            "(?<![\\p{L}\\d])(?:now|today|yesterday|tomorrow|(?:this|last|past|next)[ -]?(?:day|week|month|year))"
                    + "(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RollingDay() {}

    /** A message about the first such day of a query, with what to write instead; empty if there is none. */
    public static Optional<String> in(String query) {
        Matcher clause = CLAUSE.matcher(query);
        while (clause.find()) {
            Matcher day = DAY.matcher(clause.group("value"));
            if (day.find()) {
                return Optional.of(
                        "\"" + day.group() + "\" moves with the calendar, so cables would come and go without a"
                                + " load; write a fixed day, such as " + clause.group("field")
                                + ":[2006-08-01 TO *]");
            }
        }
        return Optional.empty();
    }
}
