// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.query.CableField;
import org.cablesearch.query.internal.field.FieldDefinition;

/**
 * The ends of a range of dates or levels. People also write it without brackets after the name of the field:
 *
 * <pre>
 * 2006 TO 2008, 2006-2008, 2006-03..2008     [2006 TO 2008], [2006-03 TO 2008]
 * &gt;2006, &gt;= 2006-03                          {2006 TO *], [2006-03 TO *]
 * </pre>
 */
record WrittenRange(Optional<String> from, boolean fromIncluded, Optional<String> to, boolean toIncluded) {

    /** A word, a date or a time. */
    private static final String VALUE = "[\\p{L}\\p{N}]++(?:(?:[/.-]|(?<=\\d\\d):(?=\\d\\d))[\\p{L}\\p{N}]++)*+";

    private static final String END = "(?![\\p{L}\\p{N}/.*~?-])";

    private static final Pattern BESIDE_SIGN =
            Pattern.compile("(?<sign>[<>]=?|=[<>])\\s*+(?<value>" + VALUE + ")", Pattern.UNICODE_CHARACTER_CLASS);

    /** Two values; a hyphen joins only years, since it is part of a month. */
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:(?<from>" + VALUE + ")(?:\\s++(?i:to)\\s++|\\s*+\\.\\.\\s*+)(?<to>" + VALUE + ")"
                    + "|(?<year>\\d{4})\\p{Pd}(?<other>\\d{4}))" + END,
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads the range at the cursor; empty if there is none, or if the values of the field have no order. */
    static Optional<WrittenRange> take(QueryCursor cursor, CableField field) {
        FieldDefinition definition = FieldDefinition.of(field);
        if (!definition.kind().isOrdered()) {
            return Optional.empty();
        }
        Optional<MatchResult> sign = cursor.take(BESIDE_SIGN);
        if (sign.isPresent()) {
            return sign.map(match -> beside(match.group("sign"), match.group("value")));
        }
        Optional<MatchResult> both = cursor.match(FROM_TO)
                .filter(match -> Stream.of(from(match), to(match)).allMatch(definition::isValue));
        both.ifPresent(match -> cursor.moveTo(match.end()));
        return both.map(match -> new WrittenRange(Optional.of(from(match)), true, Optional.of(to(match)), true));
    }

    private static String from(MatchResult match) {
        return Optional.ofNullable(match.group("from")).orElseGet(() -> match.group("year"));
    }

    private static String to(MatchResult match) {
        return Optional.ofNullable(match.group("to")).orElseGet(() -> match.group("other"));
    }

    private static WrittenRange beside(String sign, String value) {
        boolean included = sign.contains("=");
        return sign.contains(">")
                ? new WrittenRange(Optional.of(value), included, Optional.empty(), true)
                : new WrittenRange(Optional.empty(), true, Optional.of(value), included);
    }
}
